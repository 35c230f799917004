"""A trace as a story: its moments, what is a box in them, and what each box is called."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from .moments import NOTHING, Moment, Slot, Thing, moments

LONG = 12  # letters of a value that stands in the place of its name
NOUNS = {
    "func": "function {}",
    "class": "class {}",
    "frame": "frame of {}()",
    "gen": "generator",
    "weak": "weak reference",
}


class Story:
    """All the moments of a trace, and what holds for all of them: which objects are boxes, and their labels."""

    def __init__(self, trace: dict) -> None:
        """Read a trace as the recorder writes it."""
        self.source: str = trace["source"]
        self.python: str = trace["python"]
        self.moments = list(moments(trace))

    def before(self, index: int) -> Moment:
        """The moment before this one: at the start, nothing."""
        return self.moments[index - 1] if index else NOTHING

    @cached_property
    def labels(self) -> dict[int, str]:
        """What each box is called, in the order of first sight: `list 1` where there is more than one list."""
        first: dict[int, Thing] = {}
        for moment in self.moments:
            for uid in boxes(moment):
                first.setdefault(uid, moment.things[uid])
        nouns = {
            uid: NOUNS.get(one.kind, one.type).format(one.name)
            for uid, one in first.items()
        }
        total, seen = Counter(nouns.values()), Counter()
        for uid, noun in nouns.items():
            seen[noun] += 1
            nouns[uid] = f"{noun} {seen[noun]}" if total[noun] > 1 else noun
        return nouns

    def text(self, moment: Moment, uid: int) -> str:
        """What stands in the place of something that has no box; the label of what has one."""
        one = moment.things[uid]
        return (
            self.labels.get(uid)
            or {"atom": one.text, "func": "def", "class": "class", "seq": "()"}[
                one.kind
            ]
        )

    def key(self, moment: Moment, place: Slot) -> str:
        """The key of a place as the reader sees it."""
        key = self.text(moment, place.key_uid) if place.key_uid else place.key
        return (
            "watches" if key == "target" else key.replace("__traceback__", "traceback")
        )

    def value(self, moment: Moment, place: Slot) -> str:
        """What stands in a place."""
        return place.text if place.uid is None else self.text(moment, place.uid)


def boxes(moment: Moment) -> Iterator[int]:
    """The objects of a moment that are worth a box: not what is small and shared, nor what nobody looks into."""
    named = Counter(uid for frame in moment.frames for uid in frame.names.values())
    uses = named + Counter(
        place.uid for one in moment.things.values() for place in one.slots if place.uid
    )
    for uid, one in moment.things.items():
        if one.kind == "atom":
            worth = (
                uid in named
                and not one.shared
                and (uses[uid] > 1 or len(one.text) > LONG)
            )
        elif one.kind in ("class", "func"):
            worth = bool(one.slots) or one.state != "live"
        else:
            worth = not (one.kind == "seq" and one.shared)
        if worth:
            yield uid
