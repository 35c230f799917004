"""The sizes of three objects that the collector leaves alone, and of three that it looks after."""

import sys


class Point:
    __slots__ = ("x", "y")


print("float:", sys.getsizeof(1.5), "bytes")
print("int:", sys.getsizeof(1000), "bytes")
print("bytes of four:", sys.getsizeof(b"pear"), "bytes")
print("list of three:", sys.getsizeof([1, 2, 3]), "bytes")
print("set of three:", sys.getsizeof({1, 2, 3}), "bytes")
print("instance with two slots:", sys.getsizeof(Point()), "bytes")
