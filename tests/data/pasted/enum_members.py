"""An enumeration, its members, and a member whose value is a list."""

from enum import Enum, IntEnum


class Color(Enum):
    RED = 1
    GREEN = ["leaf"]


class Level(IntEnum):
    LOW = 1
    HIGH = 2


color = Color.RED
level = Level.HIGH
pair = [Color.RED, Color.GREEN]
pair.pop()
print(color.name, Color.GREEN.value, level + 1)
