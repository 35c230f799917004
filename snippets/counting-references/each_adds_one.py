"""Each global name and each place in a list adds one to an object's count; each removal takes one away."""

import sys

pear = object()
base = sys.getrefcount(pear)
fruit = pear
print("one more name:", sys.getrefcount(pear) - base)

basket = [pear, pear]
print("two list items more:", sys.getrefcount(pear) - base)

fruit = "apple"
print("name moved away:", sys.getrefcount(pear) - base)
basket.pop()
print("one item popped:", sys.getrefcount(pear) - base)
del basket
print("list gone:", sys.getrefcount(pear) - base)
