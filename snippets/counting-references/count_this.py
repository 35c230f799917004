"""Names, list items and dict keys count alike, and a list counts once however many names it has."""

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
favourites.clear()
print("list emptied:", sys.getrefcount(image) - base)
