"""Who holds each box: every reference is drawn, drawn but counted already, or one of the rings beside the count."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .calls import HANDS_OVER
from .snapshots import Snapshot, Thing
from .story import Story

UNDRAWN = {
    "list_iterator": "the `for` loop",
    "(code)": "the compiled code",
    "(part)": "a box, by what has no row there, such as `f_back` or `__wrapped__`",
    "cell": "a variable that functions share",
    "frame": "a running call",
    "builtin_function_or_method": "a method that is not drawn",
}
OF_NAMES = (
    "(other)",
    "(part)",
    "async_generator",
    "cell",
    "coroutine",
    "frame",
    "generator",
)
"""The undrawn holders that a name, or a place, may already show, and what nobody knows."""
KEEPERS = ("func", "gen", "frame")
"""The kinds of objects that keep the variables of a call."""


@dataclass(frozen=True)
class Reference:
    """One reference in the picture: a name of the frame `depth`, or the place `index` of the box `owner`."""

    target: int
    name: str
    depth: int = 0
    function: str = ""
    owner: int = 0
    index: int = 0
    weak: bool = False


@dataclass
class Holders:
    """Who holds one box: the references that are drawn, and how many rings stand for those that are not.

    `repeats` are the references that are drawn and count nothing anew, `reasons` what the rings stand for, in words.
    """

    references: list[Reference] = field(default_factory=list)
    repeats: set[Reference] = field(default_factory=set)
    rings: int = 0
    reasons: list[str] = field(default_factory=list)

    @property
    def counted(self) -> list[Reference]:
        """The drawn references that the object's own count includes."""
        found = []
        for one in self.references:
            if not one.weak and one not in self.repeats:
                found.append(one)
        return found

    @property
    def repeated(self) -> list[Reference]:
        """The repeats in the order in which they are drawn."""
        return [one for one in self.references if one in self.repeats]


def who_holds(story: Story, snapshot: Snapshot) -> dict[int, Holders]:
    """The holders of every box of a snapshot, the boxes in the order of first sight."""
    found = {}
    for uid in story.labels:
        if uid in snapshot.things and uid not in snapshot.folded:
            found[uid] = Holders()
    for reference in references(story, snapshot):
        holders = found[reference.target]
        holders.references.append(reference)
    for uid, holders in found.items():
        one = snapshot.things[uid]
        settle(story, snapshot, one, holders)
    return found


def settle(story: Story, snapshot: Snapshot, one: Thing, holders: Holders) -> None:
    """Bring what is drawn of a box to its own count: by rings if too little is drawn, by repeats if too much."""
    if one.count is None:
        return
    missing = one.count - len(holders.counted)
    likeliest = may_repeat(snapshot, holders.references)
    # A loop holds its list beside a name that has only borrowed it: then the count is that of the arrows.
    lent = max(missing, beside_names(one)) - missing
    holders.repeats = set(likeliest[: max(lent, 0)])
    holders.rings = max(missing + len(holders.repeats), 0)
    if holders.rings:
        holders.reasons = list(reasons(story, snapshot, one))


def beside_names(one: Thing) -> int:
    """How many references are known that neither a box has nor a variable of a call."""
    return sum(many for holder, many in one.undrawn.items() if holder not in OF_NAMES)


def references(story: Story, snapshot: Snapshot) -> Iterator[Reference]:
    """Every reference to a box that has room in the picture: names first, then places."""
    for depth, frame in enumerate(snapshot.frames):
        for name, uid in frame.rows.items():
            if story.has_box(snapshot, uid):
                yield Reference(
                    target=uid,
                    name=name,
                    depth=depth,
                    function=frame.function,
                )
    for uid in story.labels:
        if uid in snapshot.things and uid not in snapshot.folded:
            owner = snapshot.things[uid]
            yield from references_from(story, snapshot, owner)


def references_from(
    story: Story, snapshot: Snapshot, owner: Thing
) -> Iterator[Reference]:
    """The references from the places of one box."""
    for index, slot in enumerate(owner.drawn):
        if slot.uid and story.has_box(snapshot, slot.uid):
            yield Reference(
                target=slot.uid,
                name=story.key(snapshot, slot),
                owner=owner.uid,
                index=index,
                weak=owner.kind == "weak",
            )


def may_repeat(snapshot: Snapshot, found: list[Reference]) -> list[Reference]:
    """The references that may count nothing anew, the likeliest first.

    A variable that functions share is one reference, however many of them show it.
    From 3.14 on a call can borrow an argument from its caller (InternalDocs/interpreter.md, LOAD_FAST_BORROW).
    """
    from_names = [one for one in found if not one.owner]
    kept = [one for one in found if is_kept(snapshot, one)]
    shown = Counter(one.name for one in kept)
    shown.update({one.name for one in from_names})
    shared = [one for one in kept if shown[one.name] > 1]
    lent = [one for one in from_names if one.depth]
    # What is handed over is lent by the name, constant or place that has it, if by any.
    lent.sort(key=lambda one: (one.name in HANDS_OVER, one.depth), reverse=True)
    return shared + lent


def is_kept(snapshot: Snapshot, reference: Reference) -> bool:
    """Whether the reference comes from an object that keeps the variables of a call."""
    if not reference.owner:
        return False
    owner = snapshot.things[reference.owner]
    return owner.kind in KEEPERS


def reasons(story: Story, snapshot: Snapshot, one: Thing) -> Iterator[str]:
    """What the rings beside a box stand for, in words."""
    for holder in one.undrawn:
        if holder == "(other)":
            yield interpreter(snapshot, one)
        else:
            yield UNDRAWN.get(holder, f"a {holder} that is not drawn")
    for label, owner in story.boxes(snapshot).items():
        if any(slot.key_uid == one.uid for slot in owner.slots):
            yield f"a key of {label}"
        undrawn = owner.slots[len(owner.drawn) :]
        if any(slot.uid == one.uid for slot in undrawn):
            yield f"a place of {label} that is not drawn"
        if owner.uid in snapshot.folded and one.uid in owner.held:
            yield f"{label}, which is folded"


def interpreter(snapshot: Snapshot, one: Thing) -> str:
    """The likeliest holder among what the interpreter itself keeps."""
    if one.kind == "class" and is_base(snapshot, one):
        return "its objects, the classes derived from it, and its own parts"
    if one.kind == "class":
        return "its objects and its own parts"
    if one.kind == "func":
        return "its running call"
    if one.kind == "atom" and "(code)" in one.undrawn:
        return "the parser, until the script ends"
    if len(snapshot.frames) > 1:
        return "the running call"
    return "the running line"


def is_base(snapshot: Snapshot, one: Thing) -> bool:
    """Whether another class is derived from this one, as far as names can tell."""
    return any(one.name in other.bases for other in snapshot.things.values())
