"""Which Pythons a reader cannot tell apart in the picture: their names, boxes, counts and steps are the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...book.versions import in_a_sentence, minor_of, order
from ...inside.trace import Trace
from .snapshots import UNTOLD, Snapshot, Thing
from .story import Story

Numbers = dict[str, list[int | None]]
"""The sizes of each box, or its counts, by its label, step by step."""


@dataclass(frozen=True)
class FrameShape:
    """What a reader sees of a call: its function, and what each of its names refers to."""

    function: str
    names: list[tuple[str, str]]


@dataclass(frozen=True)
class BoxShape:
    """What a reader sees of a box but for its size, and for the count of a class or a function."""

    count: int | None
    state: str
    places: list[tuple[str, str]]


@dataclass(frozen=True)
class StepShape:
    """What a reader sees of a step but for the sizes; the boxes by their labels."""

    line: int
    event: str
    frames: list[FrameShape]
    boxes: dict[str, BoxShape]


@dataclass(frozen=True)
class Version:
    """The Pythons whose pictures are alike, and the story of the newest of them."""

    minors: list[str]
    story: Story

    @property
    def title(self) -> str:
        """What they are called: `3.12`, `3.10 to 3.13`."""
        return in_a_sentence(self.minors)


def stories_of(trace: Trace, versions: Mapping[str, Trace]) -> dict[str, Story]:
    """The stories of a trace and of those of other Pythons, by minor version, oldest first."""
    found = {}
    for one in (*versions.values(), trace):
        found[minor_of(one["python"])] = Story(one)
    return {minor: found[minor] for minor in sorted(found, key=order)}


def alike(stories: Mapping[str, Story], drawn: str) -> list[Version]:
    """The Pythons whose pictures are alike, neighbours only, in groups: that of `drawn` first, then the newest."""
    groups: list[Version] = []
    known: list[StepShape] = []
    for minor, story in stories.items():
        shape = shape_of(story)
        if groups and shape == known:
            before = groups.pop()
            groups.append(Version([*before.minors, minor], story))
        else:
            groups.append(Version([minor], story))
        known = shape
    groups.reverse()
    groups.sort(key=lambda version: drawn not in version.minors)
    return groups


def shape_of(story: Story) -> list[StepShape]:
    """What a reader sees of each step but for the sizes."""
    return [step_shape(story, snapshot) for snapshot in story.snapshots]


def step_shape(story: Story, snapshot: Snapshot) -> StepShape:
    """The line, the names, and each box with its count and what it holds."""
    boxes = {}
    for label, one in story.boxes(snapshot).items():
        places = list(places_of(story, snapshot, one))
        count = None if one.kind in UNTOLD else one.count
        boxes[label] = BoxShape(count, one.state, places)
    return StepShape(
        line=snapshot.line,
        event=snapshot.event,
        frames=list(frame_shapes(story, snapshot)),
        boxes=boxes,
    )


def frame_shapes(story: Story, snapshot: Snapshot) -> Iterator[FrameShape]:
    """The calls of a step with their names."""
    for frame in snapshot.frames:
        names = []
        for name, uid in frame.rows.items():
            names.append((name, story.text(snapshot, uid)))
        yield FrameShape(frame.function, names)


def places_of(
    story: Story, snapshot: Snapshot, one: Thing
) -> Iterator[tuple[str, str]]:
    """The places of a box in words."""
    for slot in one.slots:
        key = story.key(snapshot, slot)
        yield key, story.value(snapshot, slot)


def counts_of_definitions(story: Story) -> Numbers:
    """The counts of each class and function, step by step."""
    found: Numbers = {}
    for snapshot in story.snapshots:
        for label, one in story.boxes(snapshot).items():
            if one.kind in UNTOLD:
                known = found.setdefault(label, [])
                known.append(one.count)
    return found


def sizes(story: Story) -> Numbers:
    """The sizes of each box, step by step."""
    found: Numbers = {}
    for snapshot in story.snapshots:
        for label, one in story.boxes(snapshot).items():
            known = found.setdefault(label, [])
            known.append(one.size)
    return found
