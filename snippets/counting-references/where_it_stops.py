"""One more parameter can add nothing, a literal has owners that you do not see, and None is not counted.

3.11: a call hands its arguments over to the function, and the caller's stack keeps no second reference (gh-89419).
3.12: None, the empty tuple, built-in classes such as int, and small ints become immortal, and counting skips them (PEP 683, gh-84436).
3.14: most reads of a local name no longer count a reference, so `getrefcount` gives a smaller number in a function (LOAD_FAST_BORROW, gh-130704).
"""

import sys


def ask(image):
    return sys.getrefcount(image)


def load():
    image = object()
    print("two functions use it:", ask(image))
    print("added by the call:", ask(image) - sys.getrefcount(image))


load()
typed, made = 3.75, float("3.75")
print("a literal adds:", sys.getrefcount(typed) - sys.getrefcount(made))
base = sys.getrefcount(None)
shelf = [None] * 1000
print("thousand of none add:", sys.getrefcount(None) - base)
