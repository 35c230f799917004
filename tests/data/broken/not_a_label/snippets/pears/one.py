"""A line has no label."""

basket = ["pear"]
print(basket)
