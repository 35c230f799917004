"""A test that compares two counts passes on each CPython."""

import sys


def shelf_holds():
    order = ["pear"]
    before = sys.getrefcount(order)
    shelf = [order]
    return sys.getrefcount(order) - before == 1


print("test passes:", shelf_holds())
