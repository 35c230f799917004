"""Two pears are counted."""

print("pears:", 2)
