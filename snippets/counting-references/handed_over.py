"""From 3.11 on, deleting a parameter can free a temporary before the call returns.

3.11: a call hands its arguments over to the function, and the caller's stack keeps no second reference (gh-89419).
"""

import weakref


class Image: ...


def use(image):
    watch = weakref.ref(image)
    del image
    freed.append(watch() is None)
    return freed[-1]


def wrapped(*given):
    return use(*given)


freed, own = [], Image()
print("temporary freed:", use(Image()))
print("named image freed:", use(own))
print("freed through map:", next(map(use, (Image() for _ in range(1)))))
print("freed through a wrapper:", wrapped(Image()))
print("freed by del:", freed.count(True))
