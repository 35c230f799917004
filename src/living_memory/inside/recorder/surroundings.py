"""What is known around an object that a walk meets: the step, the snippet, what was there before."""

import gc
from typing import TYPE_CHECKING

import classes
from collector import Graph
from identity import Identity
from source import Source
from values import is_atom

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Some = TypeVar("Some")


class Surroundings:
    """What the descriptions of one step share.

    `absorbed` are the addresses of what belongs to the box of another object, `running` those of running frames.
    """

    def __init__(self, graph: Graph, known: Identity, source: Source) -> None:
        """`graph` is what the collector watches now, `known` what the last step showed."""
        self.graph = graph
        self.known = known
        self.file = source.file
        self.folder = source.folder
        self.absorbed: set[int] = set()
        self.running: set[int] = set()
        self.known_of_classes: dict[tuple[object, int], Any] = {}

    def once(self, ask: "Callable[[type], Some]", cls: type) -> "Some":
        """What a function says of a class, asked once in a look: no class changes while one is taken."""
        key = ask, id(cls)
        if key not in self.known_of_classes:
            self.known_of_classes[key] = ask(cls)
        known: Some = self.known_of_classes[key]
        return known

    def has_box(self, value: object) -> bool:
        """Whether a value may have a box."""
        return classes.has_box(value, self.file, self.running)

    def is_ours(self, value: object) -> bool:
        """Whether a value is the snippet's: it was not there before, or it is a plain value, which refers to nothing.

        Of what the collector does not watch only plain containers are told to be that.
        """
        if id(value) in self.graph.types or is_atom(value):
            return True
        is_plain = type(value) in (tuple, dict) and not gc.is_tracked(value)
        return is_plain or classes.is_own(type(value))

    def is_address(self, value: object) -> bool:
        """Whether a value is the address of an object of the snippet, now or before."""
        if type(value) is not int:
            return False
        return value in self.graph.types or value in self.known.places

    def was_drawn(self, value: object) -> bool:
        """Whether the last step had this object."""
        cls = type(value)
        return self.known.knows(id(value), id(cls))
