"""Fields stand as they are declared: of dataclasses, of slots, of named tuples."""

from collections import namedtuple
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass
class Card:
    rank: str
    suit: list
    tags: list = field(init=False)
    price: list = field(default_factory=list)

    def __post_init__(self):
        self.tags = ["new"]


class Slots:
    __slots__ = ("second", "first", "__third")

    def __init__(self):
        self.first = [1]
        self.__third = [3]
        self.second = [2]


class Pair(NamedTuple):
    left: list
    right: list


Point = namedtuple("Point", "x y")
card = Card("ace", ["hearts"])
card.suit = []
slots = Slots()
slots.first = []
pair = Pair([1], [2])
point = Point([3], 4)
print(card.tags, slots.second, pair.left, point.y)
