"""A basket grows without end."""

basket = b"pear"
while True:
    basket = basket * 1024
