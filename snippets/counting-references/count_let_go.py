"""An image that the list, its copy and the dict have let go has one reference, its name."""

import sys

image = object()
base = sys.getrefcount(image)
gallery = [image]
favourites = gallery
print("one list, two names:", sys.getrefcount(image) - base)
copy = list(gallery)
print("and a copy:", sys.getrefcount(image) - base)
prices = {image: gallery}
print("and a dict:", sys.getrefcount(image) - base)
gallery = None
print("one list name moved:", sys.getrefcount(image) - base)
copy = prices = None
favourites.clear()
print("list emptied:", sys.getrefcount(image) - base)
