"""The way a list is made decides how many places its three items get.

3.12: the first guess of `split`, twelve places at most, is smaller for a short string (gh-91146).
3.13: a short list made of a set gets as much spare room as appends leave; before, it got room for its items (`list_extend_set`, Objects/listobject.c).
3.15: `list` of a generator expression is compiled like a comprehension, item after item (gh-142863).
"""

import struct
import sys


def places(shelf):
    room = sys.getsizeof(shelf) - sys.getsizeof([])
    return room // struct.calcsize("P")


pear, fig, plum = trio = ["pear", "fig", "plum"]
print("names in brackets:", places([pear, fig, plum]))
print("repeated:", places(["pear"] * 3))
print("copied:", places(trio.copy()))
print("constants in brackets:", places(["pear", "fig", "plum"]))
print("list of a list:", places(list(trio)))
print("comprehension:", places([fruit for fruit in trio]))
print("list of a generator:", places(list(fruit for fruit in trio)))
print("list of a set:", places(list({"pear", "fig", "plum"})))
print("split:", places("pear fig plum".split()))
