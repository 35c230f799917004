"""From 3.11 on, deleting a parameter can free a temporary before the call returns.

3.11: a call hands its arguments over to the function, and the caller's stack keeps no second reference (gh-89419).
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
