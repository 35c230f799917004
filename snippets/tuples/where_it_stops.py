"""A named tuple that is copied, and a tuple of a subclass that takes more than a list."""

import copy
import sys
from collections import namedtuple

Row = namedtuple("Row", "weight price")


class Labelled(tuple):
    """A subclass that does not declare `__slots__`."""


named, labelled = Row(3, 5), Labelled((3, 5))
labelled.label = "breakfast"
print("named, by slice:", named[:] is named)
print("named, by tuple:", tuple(named) is named)
print("named, by copy:", copy.copy(named) is named)
more = sys.getsizeof(vars(labelled))
print("its dict beyond list:", more > sys.getsizeof([3, 5]))
