"""Each global name and each place in a list adds one to an object's count; each removal takes one away."""

import sys


class Image:
    """Something large."""


image = Image()
base = sys.getrefcount(image)
cover = image
print("one more name:", sys.getrefcount(image) - base)

gallery = [image, image]
print("two list items more:", sys.getrefcount(image) - base)

cover = "no image"
print("name moved away:", sys.getrefcount(image) - base)
gallery.pop()
print("one item popped:", sys.getrefcount(image) - base)
del gallery
print("list gone:", sys.getrefcount(image) - base)
