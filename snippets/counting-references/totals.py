"""The total that getrefcount returns depends on where it is asked; the difference does not.

3.11: a call hands its arguments over to the function, and the caller's stack keeps no second reference (gh-89419).
3.14: most reads of a local name no longer count a reference, so `getrefcount` gives a smaller number in a function (LOAD_FAST_BORROW, gh-130704).
"""

import sys


def ask(image):
    before = sys.getrefcount(image)
    gallery = [image, image]
    print("in a function:", before)
    print("added there:", sys.getrefcount(image) - before)


image = {"pixels"}
before = sys.getrefcount(image)
gallery = [image, image]
print("at the top:", before)
print("added at the top:", sys.getrefcount(image) - before)
del gallery
ask(image)
