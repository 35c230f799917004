"""One apple is counted."""

print("apples:", 1)
