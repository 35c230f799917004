"""A bracket is missing."""

print("pears:", 2
