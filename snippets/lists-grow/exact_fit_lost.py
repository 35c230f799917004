"""A list made with exactly enough places loses its exact fit at the first append."""

import struct
import sys


def spare(shelf):
    room = sys.getsizeof(shelf) - sys.getsizeof([])
    return room // struct.calcsize("P") - len(shelf)


shelf = [None] * 1000
print("spare when made:", spare(shelf))
shelf[0] = "pear"
print("spare after assignment:", spare(shelf))
shelf.append("fig")
print("spare after append:", spare(shelf))
print("spare in a copy:", spare(shelf.copy()))
