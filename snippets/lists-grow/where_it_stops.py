"""A thousand items at once, and a list of a set, do not get the room of the rule.

3.13: `list` of a set rounds its length up to a multiple of four, where it rounded up to an even number (`list_extend_set`, Objects/listobject.c).
"""

import struct
import sys


def places(shelf):
    room = sys.getsizeof(shelf) - sys.getsizeof([])
    return room // struct.calcsize("P")


def rule(length):
    return (length + length // 8 + 6) // 4 * 4


shelf = ["pear", "fig", "plum"]
shelf.extend(["kiwi"] * 1000)
print("a thousand at once:", places(shelf))
print("by the rule:", rule(len(shelf)))
for number in 9, 100:
    print(f"set of {number}, list:", places(list(set(range(number)))))
