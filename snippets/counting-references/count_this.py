"""Names, list items and dict keys count alike, and a list counts once however many names it has."""

import sys

pear = object()
base = sys.getrefcount(pear)
basket = [pear]
shelf = basket
print("one list, two names:", sys.getrefcount(pear) - base)
copy = list(basket)
print("and a copy:", sys.getrefcount(pear) - base)
prices = {pear: basket}
print("and a dict:", sys.getrefcount(pear) - base)
basket = None
print("one list name moved:", sys.getrefcount(pear) - base)
shelf.clear()
print("list emptied:", sys.getrefcount(pear) - base)
