"""A subclass adds to its objects, and equal values then have other sizes."""

import sys
from enum import IntEnum


class Level(IntEnum):
    LOW = 7


class Amount(float):
    """A float with a name of its own."""


class Slim(float):
    __slots__ = ()


def bigger(value, other):
    return sys.getsizeof(value) > sys.getsizeof(other)


print("equal floats:", 1.5 == Amount(1.5) == Slim(1.5))
print("subclass is bigger:", bigger(Amount(1.5), 1.5))
print("with empty slots:", bigger(Slim(1.5), 1.5))
print("enum member is bigger:", bigger(Level.LOW, 7))
print("int of two digits:", bigger(2**30, 7))
