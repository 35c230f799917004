"""A pear is taken from an empty basket."""

basket = []
print("pear:", basket.pop())
