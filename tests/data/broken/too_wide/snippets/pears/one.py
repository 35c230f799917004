"""A line is too wide."""

print("pears:", "pear " * 20)
