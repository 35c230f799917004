"""How the picture of one Python differs from that of another: in its steps, its boxes, its counts, its sizes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .moments import Moment
from .story import Story

Shape = tuple[object, ...]
DRAWN = (
    3  # editions that a reader can switch between; of the others the line below tells
)


@dataclass(frozen=True)
class Edition:
    """The Pythons whose pictures have one shape and one set of counts, and the story of the newest of them."""

    minors: tuple[str, ...]
    story: Story

    @property
    def title(self) -> str:
        """Its versions: `3.12`, `3.10 to 3.13`."""
        first, last = self.minors[0], self.minors[-1]
        between = " and " if len(self.minors) == 2 else " to "
        return between.join(dict.fromkeys((first, last)))


def minor(python: str) -> str:
    """`3.15` of `3.15.2`."""
    return ".".join(python.split(".")[:2])


def order(version: str) -> tuple[int, ...]:
    """What to sort versions by."""
    return tuple(map(int, version.split(".")))


def shape(story: Story) -> list[Shape]:
    """What a reader sees of each step but for the sizes."""
    return [step_shape(story, moment) for moment in story.moments]


def step_shape(story: Story, moment: Moment) -> Shape:
    """The line, the names, and each box with its count and what it holds."""
    frames = [
        (
            frame.function,
            [(name, story.text(moment, uid)) for name, uid in frame.names.items()],
        )
        for frame in moment.frames
    ]
    boxes = {
        story.labels[uid]: (one.count, one.state, inside(story, moment, uid))
        for uid, one in moment.things.items()
        if uid in story.labels
    }
    return (moment.line, moment.event, frames, boxes)


def inside(story: Story, moment: Moment, uid: int) -> list[tuple[str, str]]:
    """The places of a box in words."""
    return [
        (story.key(moment, place), story.value(moment, place))
        for place in moment.things[uid].slots
    ]


def editions(trace: dict, versions: Mapping[str, dict]) -> list[Edition]:
    """The Pythons in groups that a reader cannot tell apart, neighbours only, the group of `trace` first."""
    stories = {minor(one["python"]): Story(one) for one in (*versions.values(), trace)}
    groups: list[list[str]] = []
    for version in sorted(stories, key=order):
        if groups and shape(stories[groups[-1][-1]]) == shape(stories[version]):
            groups[-1].append(version)
        else:
            groups.append([version])
    found = [Edition(tuple(group), stories[group[-1]]) for group in groups]
    drawn = minor(trace["python"])
    return sorted(
        found,
        key=lambda edition: (
            drawn not in edition.minors,
            [-part for part in order(edition.minors[-1])],
        ),
    )


def difference(drawn: Story, other: Story) -> str:
    """The first thing in which another picture differs, in one clause."""
    last = 0
    for here, there in zip(drawn.moments, other.moments):
        if (here.line, here.event) != (there.line, there.event):
            break
        for clause in unlike(drawn, here, other, there):
            return f"after line {here.line}, {clause}"
        last = here.line
    return f"other steps follow line {last}"


def unlike(drawn: Story, here: Moment, other: Story, there: Moment) -> Iterator[str]:
    """The differences of one step, in clauses: boxes that are there or not, then counts, then the rest."""
    mine = {
        drawn.labels[uid]: one
        for uid, one in here.things.items()
        if uid in drawn.labels
    }
    theirs = {
        other.labels[uid]: one
        for uid, one in there.things.items()
        if uid in other.labels
    }
    yield from (f"{the(label)} is not drawn" for label in mine if label not in theirs)
    yield from (
        f"one more box is drawn, {label}" for label in theirs if label not in mine
    )
    for label, one in mine.items():
        if label in theirs and theirs[label].count != one.count:
            yield f"the count of {the(label)} is {theirs[label].count} instead of {one.count}"
    if step_shape(drawn, here) != step_shape(other, there):
        yield "the picture is another"


def the(label: str) -> str:
    """A label in a sentence: `list 1`, `the traceback`."""
    return label if label[-1].isdigit() else f"the {label}"


def sizes(story: Story) -> dict[str, list[int | None]]:
    """The sizes of each box, step by step."""
    found: dict[str, list[int | None]] = {}
    for moment in story.moments:
        for uid, one in moment.things.items():
            if uid in story.labels:
                found.setdefault(story.labels[uid], []).append(one.size)
    return found


def told(found: list[Edition], versions: Mapping[str, dict]) -> str:
    """One line that says how the other Pythons differ; empty where there is no other."""
    if not versions:
        return ""
    first, *others = found
    words = [
        f"On {other.title}, {difference(first.story, other.story)}."
        for other in reversed(others)
    ]
    if not words:
        words = [f"The arrows and counts are the same on {first.title}."]
    newest = sizes(first.story)
    moved = sorted(
        (
            version
            for version, one in versions.items()
            if differs(newest, sizes(Story(one)))
        ),
        key=order,
    )
    return " ".join(
        [*words, f"Some sizes differ on {', '.join(moved)}." if moved else ""]
    ).strip()


def differs(
    mine: dict[str, list[int | None]], theirs: dict[str, list[int | None]]
) -> bool:
    """Whether a box that both have has another size."""
    return any(
        label in theirs and theirs[label] != here for label, here in mine.items()
    )
