"""A loop has no end."""

basket = []
while not basket:
    pass
