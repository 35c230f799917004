"""A name and two places in a list add to an object's count; using the object leaves it alone."""

import sys

basket = ["pear"]
start = sys.getrefcount(basket)
owner = basket
shelf = [basket, basket]
print("one object:", owner is basket is shelf[0])
held = sys.getrefcount(basket)
print("added by holders:", held - start)

for _ in range(1000):
    len(basket)
print("added by uses:", sys.getrefcount(basket) - held)

del owner, shelf
print("left over:", sys.getrefcount(basket) - start)
