"""A label is printed twice."""

print("pear:", 1)
print("pear:", 2)
