"""Who holds each box: every reference is a dot that is drawn, a dot that counts nothing anew, or a ring."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .moments import Moment, Thing
from .story import Story

UNDRAWN = {
    "list_iterator": "the `for` loop",
    "(code)": "the compiled code",
    "cell": "a variable that functions share",
    "frame": "a running call",
    "builtin_function_or_method": "a method that is not drawn",
}


@dataclass(frozen=True)
class Dot:
    """One reference in the picture: a name of the frame `depth`, or the place `index` of the box `owner`."""

    target: int
    name: str
    depth: int = 0
    function: str = ""
    owner: int = 0
    index: int = 0
    weak: bool = False


@dataclass
class Account:
    """The holders of one box: dots, those of them that count nothing anew, rings, and what the rings stand for."""

    dots: list[Dot] = field(default_factory=list)
    again: set[Dot] = field(default_factory=set)
    rings: int = 0
    reasons: list[str] = field(default_factory=list)

    @property
    def counted(self) -> list[Dot]:
        """The dots that the object's own count includes."""
        return [dot for dot in self.dots if not dot.weak and dot not in self.again]


def dots(story: Story, moment: Moment) -> Iterator[Dot]:
    """Every reference to a box that has room in the picture: names first, then places."""
    for depth, frame in enumerate(moment.frames):
        for name, uid in frame.names.items():
            if uid in story.labels:
                yield Dot(uid, name, depth=depth, function=frame.function)
    for uid in story.labels:
        if owner := moment.things.get(uid):
            for index, place in enumerate(owner.drawn):
                if place.uid in story.labels:
                    key = story.key(moment, place)
                    yield Dot(
                        place.uid,
                        key,
                        owner=uid,
                        index=index,
                        weak=owner.kind == "weak",
                    )


def ledger(story: Story, moment: Moment) -> dict[int, Account]:
    """The account of every box of a moment, in the order of first sight."""
    accounts = {uid: Account() for uid in story.labels if uid in moment.things}
    for dot in dots(story, moment):
        accounts[dot.target].dots.append(dot)
    for uid, account in accounts.items():
        one = moment.things[uid]
        if one.count is not None:
            surplus = len(account.counted) - one.count
            account.again = set(uncounted(moment, account.dots)[: max(surplus, 0)])
            account.rings = max(-surplus, 0)
            account.reasons = list(reasons(story, moment, one)) if account.rings else []
    return accounts


def uncounted(moment: Moment, found: list[Dot]) -> list[Dot]:
    """The dots that may count nothing anew, the likeliest first.

    A variable that functions share is one reference, however many of them show it.
    From 3.14 on a call can borrow an argument from its caller (InternalDocs/interpreter.md, LOAD_FAST_BORROW).
    """
    names = {dot.name for dot in found if not dot.owner}
    keepers = [
        dot
        for dot in found
        if dot.owner and moment.things[dot.owner].kind in ("func", "gen", "frame")
    ]
    shared = [
        dot
        for dot in keepers
        if dot.name in names or sum(dot.name == other.name for other in keepers) > 1
    ]
    lent = sorted(
        (dot for dot in found if not dot.owner and dot.depth),
        key=lambda dot: -dot.depth,
    )
    return shared + lent


def reasons(story: Story, moment: Moment, one: Thing) -> Iterator[str]:
    """What the rings beside a box stand for, in words."""
    for holder in one.undrawn:
        if holder == "(other)":
            yield interpreter(moment, one)
        else:
            yield UNDRAWN.get(holder, f"a {holder} that is not drawn")
    for uid, owner in moment.things.items():
        if uid in story.labels:
            if any(place.key_uid == one.uid for place in owner.slots):
                yield f"a key of {story.labels[uid]}"
            if any(place.uid == one.uid for place in owner.slots[len(owner.drawn) :]):
                yield f"a place of {story.labels[uid]} that is not drawn"


def interpreter(moment: Moment, one: Thing) -> str:
    """The likeliest holder among what the interpreter itself keeps."""
    if one.kind == "class":
        return "its objects and its own parts"
    if one.kind == "func":
        return "its running call"
    return "the running call" if len(moment.frames) > 1 else "the running line"
