"""What an object is and what it refers to, in the form that `object_kinds` gives and the walk takes."""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from trace import Kind, ObjectDetails


class Key(NamedTuple):
    """A key of a dict, which is an object of its own."""

    value: object


Pair: TypeAlias = "tuple[int | str | Key | None, object]"
"""A reference: what stands before the arrow, and the object that it leads to."""
Pairs: TypeAlias = "list[Pair]"


class Description(NamedTuple):
    """The kind of an object, its references, and what else there is to say."""

    kind: "Kind"
    pairs: Pairs
    details: "ObjectDetails"
