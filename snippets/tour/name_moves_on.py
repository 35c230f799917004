"""A name has no type: it moves from a number to a string, and the number stays what it was."""

price = 10
print("price:", price)
print("its type:", type(price).__name__)
kept = price
price = "ten"
print("price now:", price)
print("its type now:", type(price).__name__)
print("kept:", kept)
