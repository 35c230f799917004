"""A test that expects a count of three passes on some Pythons.

3.14: most reads of a local name no longer count a reference, so `getrefcount` gives a smaller number in a function (LOAD_FAST_BORROW, gh-130704).
"""

import sys


def shelf_holds():
    order = ["pear"]
    shelf = [order]
    return sys.getrefcount(order) == 3


print("test passes:", shelf_holds())
