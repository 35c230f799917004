"""This list, these bytes, a set and a slotted instance have the same size on six versions."""

import sys


class Row:
    __slots__ = ("name", "price")


print("list of three:", sys.getsizeof(["pear", 39, 1.5]), "bytes")
print("bytes of four:", sys.getsizeof(b"pear"), "bytes")
print("set of three:", sys.getsizeof({"pear", 39, 1.5}), "bytes")
print("slotted instance:", sys.getsizeof(Row()), "bytes")
