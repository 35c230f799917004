"""What is made and freed between two steps, as when a line drops what a call has returned.

Only the run that listens to each bytecode knows it, and only of what the collector watches: it looks after each of
them at what is there. What is made and freed within one call of C is never there.
"""

import gc
from typing import TYPE_CHECKING

import classes

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTAINERS = {id(cls) for cls in (list, set, dict)}
"""The classes, beside those of the program, that a reader knows as something that a line makes; by address."""
MOST = 2000
"""Of so many objects a look after each bytecode takes too long."""


class Passing:
    """What was there after the last bytecode, by address: the name of its class; and what was made since the last step.

    `before` has the addresses of what was there before the program.
    """

    def __init__(self, lines: "set[int]", before: "set[int]") -> None:
        """Nothing was seen yet; `lines` are those whose statements make nothing but what is written there."""
        self.lines = lines
        self.before = before
        self.known: dict[int, str] = {}
        self.born: dict[int, str] = {}
        self.gone: dict[str, int] = {}

    def look(self) -> None:
        """Take note of what is new, and of what has gone that was new."""
        now = standing(self.before)
        for address, name in [*self.born.items()]:
            if now.get(address) != name:
                del self.born[address]
                self.gone[name] = self.gone.get(name, 0) + 1
        for address, name in now.items():
            if self.known.get(address) != name:
                self.born[address] = name
        self.known.clear()
        self.known.update(now)

    def draw(self, addresses: "Iterable[int]") -> None:
        """What has a box passes no longer: of its death the picture tells."""
        for address in addresses:
            self.born.pop(address, None)

    def take(self, line: int) -> "dict[str, int]":
        """What was made and has gone since the last statement, which ends here; nothing where the line tells less."""
        found = self.gone.copy() if line in self.lines else {}
        self.gone.clear()
        self.born.clear()
        return found


def standing(before: "set[int]") -> "dict[int, str]":
    """The containers and the instances of classes of the program that are there now: the names of their classes."""
    objects = gc.get_objects()
    found: dict[int, str] = {}  # made later, so that it is none of them
    if len(objects) > MOST:
        return found
    for value in objects:
        kind = type(value)
        is_meant = id(kind) in CONTAINERS or classes.is_own(kind)
        if is_meant and id(value) not in before:
            found[id(value)] = classes.name(kind)
    return found
