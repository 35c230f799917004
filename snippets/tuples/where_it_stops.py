"""Tuples that are copied, and tuples that take as much as a list or more."""

import copy
import sys
from collections import namedtuple

Pear = namedtuple("Pear", "weight price")


class Basket(tuple):
    """A subclass that does not declare `__slots__`."""


plain, named, basket = (3, 5), Pear(3, 5), Basket((3, 5))
basket.label = "breakfast"
print("addition of nothing:", plain + () is plain)
print("named, by slice:", named[:] is named)
print("named, by tuple:", tuple(named) is named)
print("named, by copy:", copy.copy(named) is named)
print("subclass, by deepcopy:", copy.deepcopy(basket) is basket)
more = sys.getsizeof(vars(basket))
print("its dict beyond list:", more > sys.getsizeof([3, 5]))
