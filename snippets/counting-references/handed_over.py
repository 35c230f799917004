"""From 3.11 on, deleting a parameter can free a temporary before the call returns.

3.11: a call between Python functions hands its arguments over, and the caller keeps no reference of its own (gh-89419).
"""

import weakref


class Image:
    """Something large."""


def use(image):
    watch = weakref.ref(image)
    del image
    return watch() is not None


def wrapped(*given):
    return use(*given)


print("temporary alive:", use(Image()))
own = Image()
print("named image alive:", use(own))
print("alive through map:", next(map(use, (Image() for _ in range(1)))))
print("alive through a wrapper:", wrapped(Image()))
