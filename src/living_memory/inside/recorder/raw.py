"""What one look at memory brings back: addresses, numbers and text, and never an object.

`snapshot` makes of it what a step of the trace shows.
"""

from typing import TYPE_CHECKING, NamedTuple

from tally import ByAddress

if TYPE_CHECKING:
    from trace import Holders, Kind, ObjectDetails, State


class RawSlot(NamedTuple):
    """One reference of an object: a word before an arrow or the object that is its key, and where the arrow leads."""

    key: "int | str | None"
    key_address: int
    """Of the key of a dict that has a box; 0 for every other slot."""
    target: int
    """The address of what it refers to; 0 where that has no box."""
    words: str
    """What it refers to, where that has no box."""


class RawFrame:
    """A running frame: the (name, address) pairs of its variables, and the names of those without a box."""

    def __init__(self, name: str) -> None:
        """No variable is known yet."""
        self.name = name
        self.variables: list[tuple[str, int]] = []
        self.hidden: list[str] = []
        self.is_inlined = False
        """Whether it is a comprehension that runs within the frame before it."""
        self.is_resumed = False
        """Whether it is a generator expression that has paused before."""


class RawObject:
    """An object: first what the walk says of it, then what is known when all is counted."""

    def __init__(self, kind: "Kind", type: str, type_address: int) -> None:
        """Nothing is counted yet."""
        self.kind = kind
        self.type = type
        self.type_address = type_address
        self.size: int | None = None
        self.details: ObjectDetails = {}
        self.slots: list[RawSlot] = []
        self.length = 0
        """How many slots there are, where they are more than are shown."""
        self.is_named = False
        """Whether a name leads to it."""
        self.constants = 0
        """How many references the constants of the program hold."""
        self.count: int | None = None
        self.is_watched = False
        """Whether the collector watches it."""
        self.state: State = "live"
        self.more: Holders = {}
        """The references that no arrow shows, by who holds them."""


class RawPicture(NamedTuple):
    """All that one look brings back; objects are known by address."""

    frames: "list[RawFrame]"
    objects: "dict[int, RawObject]"
    absorbed: "set[int]"
    """What belongs to the box of another object."""
    others: int
    """How many unreachable objects have no box."""
    lent: ByAddress
    """How many references only tracing makes."""
    handed: "RawSlot | None"
    """What the innermost frame hands over, as it ends or pauses."""
