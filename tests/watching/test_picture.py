"""The picture tells the truth and nothing else: counts add up, nothing overlaps, sentences name what is drawn."""

import ast
import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup

from living_memory.book import snippets
from living_memory.project import HOME, UPDATE
from living_memory.running import pythons
from living_memory.watching import record, traces
from living_memory.watching.picture import (
    about_lifetimes,
    alt_text,
    grid,
    how_to_read,
    measure,
    narration,
    opening,
    places,
    player,
    references,
    scene,
)
from living_memory.watching.picture.drawing import Drawing
from living_memory.watching.picture.layout import TELEPHONE, Layout, laid_out
from living_memory.watching.picture.measure import BOLD, SANS
from living_memory.watching.picture.sentences import Sentence, named
from living_memory.watching.picture.story import Story

FILES = {
    path.stem: path for path in sorted((HOME / "tests/data/traces").glob("*.json"))
}
BOOK = {
    name: snippet
    for name, snippet in snippets.find(HOME / "snippets").items()
    if snippet.path.with_suffix(".watch.json").exists()
}
EACH = [*FILES, *BOOK]
OF_TRACE = pytest.mark.kept(
    "tests/data/traces/{name}.json", "snippets/{name}.py", "snippets/{name}.watch.json"
)
ASSETS = HOME / "docs/assets"
WORDS, KILOBYTES = 20, 8
JARGON = re.compile(
    r"\b(garbage|refcount\w*|pointer\w*|allocat\w*|dealloc\w*|heap|interned|immortal|was|will)\b",
    re.I,
)
FONTS = {  # of each class of text: the size, and the weight where it is no code
    "title": (11, SANS), "label": (12.5, BOLD), "size": (11.5, SANS), "words": (11.5, BOLD), "index": (9.5, SANS),
    "hint": (11.5, SANS), "answer": (11.5, SANS), "note": (12, 0), "name": (13, 0), "value": (13, 0), "key": (13, 0),
}  # fmt: skip
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Step:
    """One step: what it is drawn from, its SVG, and its sentences."""

    scene: scene.Scene
    svg: Element
    told: list[Sentence]

    def found(self, class_: str) -> list[Element]:
        """The elements of a class."""
        return having(self.svg, class_)

    def boxes(self) -> dict[int, Element]:
        """The boxes by the number of their object, the dead included."""
        return {int(box.get("data-box")): box for box in self.found("box")}

    def holds(self) -> dict[int, Element]:
        """What one can point at, by the number of the object."""
        living = [
            uid
            for uid, box in self.boxes().items()
            if "dead" not in box.get("class").split()
        ]
        return dict(zip(living, self.found("hold"), strict=True))


def having(inside: Element, class_: str) -> list[Element]:
    """The elements of a class."""
    return [one for one in inside.iter() if class_ in (one.get("class") or "").split()]


def shaped(one: Element) -> Box:
    """The edges of a rectangle: left, top, right, bottom."""
    x, y, wide, high = (float(one.get(key)) for key in ("x", "y", "width", "height"))
    return x, y, x + wide, y + high


def trace_of(name: str) -> dict:
    """A trace of the tests, or the newest one of the book."""
    if name in FILES:
        return json.loads(FILES[name].read_text(encoding="utf-8"))
    recorded = list(traces.read(BOOK[name]).values())
    assert recorded, f"snippets/{name}.watch.json is of other code: {UPDATE}"
    return recorded[-1]


def drawn(trace: dict, room: int = 0) -> list[Step]:
    """All steps of a trace; where there is little room, some boxes are folded."""
    drawing = Drawing(laid_out(Story(trace, room)))
    told = narration.narration(drawing.scenes)
    return [
        Step(one, picture_of(drawing.step(one)), sentences)
        for one, sentences in zip(drawing.scenes, told)
    ]


def picture_of(html: str) -> Element:
    """The drawing of a step, without what is folded below it."""
    drawing, end, _ = html.partition("</svg>")
    return ElementTree.fromstring(drawing + end)


@cache
def steps_of(name: str) -> list[Step]:
    """All steps of a trace by its name."""
    return drawn(trace_of(name))


def width(text: Element) -> float:
    """The room that a text of the picture takes, at least."""
    size, weight = next(
        (FONTS[name] for name in text.get("class", "").split() if name in FONTS),
        (11.5, BOLD),
    )
    return (
        measure.sans(text.text or "", size, weight)
        if weight
        else measure.mono(text.text or "", size)
    )


def spans(text: Element) -> tuple[float, float]:
    """Where a text begins and ends, from left to right."""
    x, wide = float(text.get("x")), width(text)
    left = x - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor"), 0)
    return left, left + wide


# ------------------------------------------------------------------ invariants


def counts_add_up(steps: list[Step]) -> None:
    """Full dots and rings are as many as the pill says; where all of Python shares the object, it says so."""
    for step in steps:
        holds = step.holds()
        for uid in holds:
            box, arrows = step.boxes()[uid], having(holds[uid], "arrow")
            full = [
                one
                for one in arrows
                if not {"weak", "again"} & set(one.get("class").split())
            ]
            times = having(box, "times")
            rings = int(times[0].text.strip("×")) if times else len(having(box, "ring"))
            pill = having(box, "pill")[0].find("text").text
            assert pill == "shared" or len(full) + rings == int(pill.split()[0]), (
                f"{step.scene.now.line}: {pill}"
            )
        full = [
            one
            for one in step.found("dot")
            if one.get("r") == "4.5" and "weak" not in one.get("class")
        ]
        drawn_arrows = [
            one
            for one in step.found("arrow")
            if not {"weak", "again"} & set(one.get("class").split())
        ]
        assert len(full) == len(drawn_arrows), (
            f"line {step.scene.now.line}: a dot without an arrow"
        )


def nothing_overlaps(steps: list[Step]) -> None:
    """No two boxes or panels touch, none leaves the picture, and no box moves while it is open."""
    before: dict[int, tuple[float, float]] = {}
    for step in steps:
        frames = [
            shaped(one.find("rect"))
            for one in (*step.found("box"), *step.found("names"))
        ]
        for one, other in combinations(frames, 2):
            apart = (
                one[2] < other[0]
                or other[2] < one[0]
                or one[3] < other[1]
                or other[3] < one[1]
            )
            assert apart, f"line {step.scene.now.line}: {one} lies on {other}"
        _, _, wide, high = map(float, step.svg.get("viewBox").split())
        assert all(
            one[0] >= 0 and one[1] >= 0 and one[2] <= wide and one[3] <= high
            for one in frames
        )
        now = {uid: shaped(box.find("rect"))[:2] for uid, box in step.boxes().items()}
        moved = {uid for uid in before.keys() & now.keys() if before[uid] != now[uid]}
        assert not moved, f"line {step.scene.now.line}: boxes {moved} move"
        before = now if step.scene.story.grows else before | now


def arrows_run_free(steps: list[Step]) -> None:
    """Each arrow ends at an edge of its box, and none runs over a box, or over another filled cell of its own."""
    for step in steps:
        edges = {
            uid: shaped(box.find("rect"))
            for uid, box in step.boxes().items()
            if uid in step.holds()
        }
        for uid, hold in step.holds().items():
            left, top, right, bottom = edges[uid]
            for arrow in having(hold, "arrow"):
                line, tip = arrow.findall("path")
                end = points_of(tip.get("d"))[0]
                meets = min(abs(end[0] - left), abs(end[0] - right)) < 1.5
                assert meets and top <= end[1] <= bottom, (
                    f"line {step.scene.now.line}: an arrow misses {step.scene.label(uid)}"
                )
                way = points_of(line.get("d"))
                for one, other in pairwise(way if "C" not in line.get("d") else []):
                    for number, edge in edges.items():
                        leaves = within(way[0], edge) and within(one, edge)
                        ahead = [
                            cell
                            for cell in cells_of(step, number)
                            if leaves and not within(way[0], cell)
                        ]
                        over = ahead if leaves else [edge]
                        assert not any(crosses(one, other, part) for part in over), (
                            f"line {step.scene.now.line}: the arrow to {step.scene.label(uid)} "
                            f"runs over {step.scene.label(number)}"
                        )


def cells_of(step: Step, uid: str) -> list[Box]:
    """The filled cells or the rows of a box, whose own outline is drawn first."""
    _, *inner = step.boxes()[uid].iter("rect")
    return [shaped(one) for one in inner if one.get("class") != "spare"]


def points_of(way: str) -> list[tuple[float, float]]:
    """The points of a path that is made of straight lines with round corners, but for those where it bends."""
    numbers = re.findall(r"[MLQ]?(-?[\d.]+) (-?[\d.]+)", way)
    return [(float(x), float(y)) for x, y in numbers]


def within(point: tuple[float, float], edge: Box) -> bool:
    """Whether a point lies in a box."""
    return edge[0] < point[0] < edge[2] and edge[1] < point[1] < edge[3]


def crosses(one: tuple[float, float], other: tuple[float, float], edge: Box) -> bool:
    """Whether the straight line between two points runs through a box; along its edge it does not."""
    (left, right), (top, bottom) = (sorted(both) for both in zip(one, other))
    return (
        left < edge[2] - 1
        and right > edge[0] + 1
        and top < edge[3] - 1
        and bottom > edge[1] + 1
    )


def texts_fit(steps: list[Step]) -> None:
    """No text leaves its box, its cell or the picture, and none runs into the next."""
    for step in steps:
        for one in (
            *step.found("box"),
            *step.found("names"),
            *step.found("place"),
            *step.found("pill"),
        ):
            left, _, right, _ = shaped(one.find("rect"))
            for text in one.iter("text"):
                start, end = spans(text)
                assert left <= start and end <= right + 0.5, (
                    f"{text.text!r} leaves its box at line {step.scene.now.line}"
                )
        wide = float(step.svg.get("viewBox").split()[2])
        for text in (*step.found("answer"), *step.found("hint")):
            assert spans(text)[1] <= wide, f"{text.text!r} leaves the picture"
        for line in rows(step):
            for (_, end), (start, _) in pairwise(line):
                assert end <= start, f"two texts meet at line {step.scene.now.line}"


def rows(step: Step) -> Iterator[list[tuple[float, float]]]:
    """What stands beside each other in heads and rows, from left to right."""
    for box in step.found("box"):
        head = [
            spans(text)
            for text in box.findall("text")
            if {"label", "size"} & set(text.get("class").split())
        ]
        marks = [
            (float(ring.get("cx")) - 4, float(ring.get("cx")) + 4)
            for ring in having(box, "ring")
        ]
        pills = [
            (shaped(pill.find("rect"))[0], shaped(pill.find("rect"))[2])
            for pill in having(box, "pill")
        ]
        below = [text for text in box.findall("text") if text.text.startswith("… ")]
        yield sorted(
            [*(one for one in head if one not in map(spans, below)), *marks, *pills]
        )
        for place in having(box, "place"):
            yield sorted(
                spans(text)
                for text in place.iter("text")
                if "index" not in text.get("class")
            )


def ghosts_end(steps: list[Step]) -> None:
    """What is unreachable stays in the picture until it is freed, and is marked to the end."""
    for step, after in pairwise(steps):
        for uid, one in step.boxes().items():
            if "ghost" in one.get("class").split():
                assert uid in after.boxes(), (
                    f"line {after.scene.now.line}: a lost object vanished"
                )
                now = after.boxes()[uid]
                lost = (
                    after.scene.now.things[uid].state == "ghost"
                    if uid in after.scene.now.things
                    else None
                )
                said = (
                    "freed" in "".join(now.itertext())
                    if lost is None
                    else ("ghost" in now.get("class")) == lost
                )
                assert said, (
                    f"line {after.scene.now.line}: it is neither freed nor marked"
                )


def sentences_name_boxes(steps: list[Step]) -> None:
    """A sentence names no box that is not drawn in its step; it is short, plain, and ends with a full stop."""
    for step in steps:
        assert step.told, f"line {step.scene.now.line}: nothing is said"
        known = [*step.boxes(), *step.scene.now.folded, *step.scene.before.folded]
        labels = {step.scene.story.labels[uid] for uid in known}
        assert named(step.told) <= labels, (
            f"line {step.scene.now.line}: {named(step.told) - labels} not drawn"
        )
        for one in step.told:
            words = one.html.striptags()
            assert len(words.split()) <= WORDS, f"{len(words.split())} words: {words}"
            assert words.endswith(".") and not JARGON.search(words), words


def loops_are_loops(steps: list[Step]) -> None:
    """What is said to be in a loop leads back to itself; what hangs from it does not."""
    for step in steps:
        things, labels = step.scene.now.things, step.scene.story.labels
        looped: set[str] = set()
        for one in step.told:
            words, said = one.html.striptags(), named([one])
            if words.startswith("No name leads to"):
                looped |= said
                assert all(
                    leads_back(things, uid)
                    for uid, label in labels.items()
                    if label in said
                ), words
            if re.search(r" hangs? from the cycle", words):
                assert not any(
                    leads_back(things, uid)
                    for uid, label in labels.items()
                    if label in said
                ), words
                assert not said & looped


def leads_back(things: dict, start: int) -> bool:
    """Whether strong references lead from an object to itself."""
    seen, todo = set(), [start]
    while todo:
        one = things.get(todo.pop())
        for place in one.slots if one and one.kind != "weak" else ():
            if place.uid == start:
                return True
            if place.uid and place.uid not in seen:
                seen.add(place.uid)
                todo.append(place.uid)
    return False


def words_say_it_too(steps: list[Step]) -> None:
    """The text alternative of a step has every name, every box, its count, its size and each of its holders."""
    for step in steps:
        panels = [panel.get("aria-label") for panel in step.found("names")]
        for frame, words in zip(step.scene.now.frames, panels, strict=True):
            assert all(f"{name} refers to " in words for name in frame.names)
        for uid, hold in step.holds().items():
            one, words = step.scene.now.things[uid], hold.get("aria-label")
            assert words.startswith(step.scene.story.labels[uid])
            assert one.count is None or alt_text.references(one.count) in words
            assert one.size is None or f"{one.size} bytes" in words
            for dot in step.scene.holders[uid].references:
                assert (dot.weak or dot.name in words) and (
                    not dot.owner
                    or "itself" in words
                    or owner_in(step, dot.owner, words)
                )


def owner_in(step: Step, owner: int, words: str) -> bool:
    """Whether a text names the box that holds."""
    return step.scene.story.labels[owner].lower() in words.lower()


INVARIANTS = [
    counts_add_up, nothing_overlaps, arrows_run_free, texts_fit, ghosts_end, sentences_name_boxes, loops_are_loops,
    words_say_it_too,
]  # fmt: skip


@OF_TRACE
@pytest.mark.parametrize("name", EACH)
@pytest.mark.parametrize("invariant", INVARIANTS)
def test_picture_is_true(invariant: Callable[[list[Step]], None], name: str) -> None:
    """Each invariant holds in every step of every trace."""
    invariant(steps_of(name))


@cache
def crowded(name: str, room: int = 6) -> list[Step]:
    """The steps of a program of many boxes, all but so many of them folded."""
    path = HOME / f"tests/data/crowds/{name}.py"
    [*_, newest] = pythons.here({}).values()
    trace = record.record(path, newest, bounds=record.for_a_reader())
    return drawn(trace, room)


@pytest.mark.parametrize(
    ("name", "room"),
    [(name, 6) for name in ("chain", "tree", "table", "deep")]
    + [(name, 16) for name in ("linked", "parents", "records", "graph", "many_die")],
)
@pytest.mark.parametrize("invariant", INVARIANTS)
def test_folded_picture_is_true(
    invariant: Callable[[list[Step]], None], name: str, room: int
) -> None:
    """Each invariant holds where boxes are folded or stand in columns: counts too, of which folded boxes hold some."""
    invariant(crowded(name, room))


@pytest.mark.parametrize("name", ["chain", "tree", "table"])
def test_what_changes_and_what_is_named_is_open(name: str) -> None:
    """No more is open than there is room for, but for names; what is folded is listed, each box once."""
    has_folded = False
    for step in crowded(name):
        now, shown = step.scene.now, set(step.holds())
        named_now = {uid for frame in now.frames for uid in frame.names.values()}
        assert not named_now & now.folded
        assert len(shown - named_now) <= 6 and not shown & now.folded
        there = {uid for uid in step.scene.story.labels if uid in now.things}
        assert shown | now.folded == there
        has_folded = has_folded or bool(now.folded)
    assert has_folded


def test_deep_recursion_leaves_no_tall_blank() -> None:
    """The pictures before it and after it are lower than those in it; of a snippet of the book all are equally high."""
    steps = crowded("deep")
    heights = [float(step.svg.get("viewBox").split()[3]) for step in steps]
    deepest = max(range(len(steps)), key=lambda at: len(steps[at].scene.now.frames))
    assert heights[0] < heights[deepest] / 2 and heights[-1] < heights[deepest] / 2
    [height] = {step.svg.get("viewBox").split()[3] for step in steps_of("recursion")}
    assert float(height) > 0


@pytest.mark.parametrize("name", ["chain", "linked", "parents", "records", "graph"])
def test_crowded_picture_uses_the_width(name: str) -> None:
    """A chain runs in rows and nested data in columns, which is much lower than one box below the other."""
    found = crowded(name, 16)[0].scene.layout.layout
    alone = Layout(found.story, found.seen)
    assert found.grid.columns > 1
    assert found.grid.lowest < 0.7 * alone.grid.lowest


def test_nested_data_stand_by_their_distance_from_the_names() -> None:
    """The list that a name leads to stands left of its records, and these stand left of what they hold."""
    step = crowded("records", 16)[0]
    lefts = {
        step.scene.label(uid): shaped(box.find("rect"))[0]
        for uid, box in step.boxes().items()
    }
    assert lefts["list #1"] < lefts["dict #2"] == lefts["dict #3"]
    assert lefts["dict #3"] < lefts["list #3"] == lefts["dict #5"]


def test_picture_of_the_book_can_be_read_on_a_telephone() -> None:
    """It has columns only where a telephone shows all of them without making letters small."""
    for name in BOOK:
        layout = steps_of(name)[0].scene.layout.layout
        assert layout.grid.columns == 1 or layout.width <= TELEPHONE, name


# ------------------------------------------------------------------ each invariant can fail


def no_rings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that leaves the rings out."""
    monkeypatch.setattr(references, "max", lambda *numbers: 0, raising=False)


def one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that puts all boxes in one place."""
    monkeypatch.setattr(grid, "put", lambda block, placed, gap: None)


def missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture whose arrows meet no box."""
    monkeypatch.setattr(places.Places, "meets_at", lambda places, reference: 4.0)


def long_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that cuts no text."""
    monkeypatch.setattr(
        "living_memory.watching.picture.boxes.fitted",
        lambda text, *room: text + " and so on" * 4,
    )


def lost_ghosts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that does not draw what is freed."""
    monkeypatch.setattr(scene.Scene, "freed", lambda scene, uid: False)


def old_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that also tell of the step before."""
    told = narration.narrate

    def also(one: scene.Scene) -> list[Sentence]:
        return told(one) + (
            told(scene.Scene(one.layout.layout, one.index - 1)) if one.index else []
        )

    monkeypatch.setattr(narration, "narrate", also)


def all_in_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that call everything lost a loop."""
    monkeypatch.setattr(
        about_lifetimes, "loops", lambda things: [list(things)] if things else []
    )


def wordless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text alternative without the holders."""
    monkeypatch.setattr(
        "living_memory.watching.picture.alt_text.holders_in_words",
        lambda *parts: "Something holds it.",
    )


@pytest.mark.parametrize(
    ("invariant", "breakage"),
    [
        *zip(
            INVARIANTS,
            [
                no_rings,
                one_place,
                missed,
                long_texts,
                lost_ghosts,
                old_names,
                all_in_loop,
                wordless,
            ],
        )
    ],
)
def test_invariant_can_fail(
    invariant: Callable[[list[Step]], None],
    breakage: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A picture that is broken in its way breaks the invariant."""
    breakage(monkeypatch)
    with pytest.raises(AssertionError):
        for name in ("exception", "ring", "closure", "counting"):
            invariant(drawn(trace_of(name)))


# ------------------------------------------------------------------ what single pictures must show


def told(name: str, line: int) -> str:
    """The sentences of the first step of a line."""
    step = next(one for one in steps_of(name) if one.scene.now.line == line)
    return " ".join(one.html.striptags() for one in step.told)


def test_shared_change_is_told_once() -> None:
    """Two names of one list: both lead to what has changed, and that is said."""
    assert "There is only one list #1: both references lead to it." in told(
        "aliasing", 7
    )


def test_hanging_list_is_not_called_a_loop() -> None:
    """A list that hangs from a ring is told apart from the ring."""
    words = told("ring", 15)
    assert "No name leads to Node #1 and Node #2 any more." in words
    assert "The list hangs from the cycle, so it stays too." in words


def test_errors_are_told() -> None:
    """The line that raises says so, though nothing changes, and the end of `except` says why its name is gone."""
    assert (
        told("exception", 9) == "This line raises ZeroDivisionError: division by zero."
    )
    after = told("exception", 11)
    assert "The except block is over, so Python deletes the name error." in after
    assert "raises" not in after


def test_cause_is_told_before_its_effect() -> None:
    """What is freed comes before the weak reference that then watches nothing, and before counts that fall."""
    words = told("self_loop", 17)
    assert words.index("It frees") < words.index("has nothing left to watch")
    words = told("counting", 15)
    assert words.index("freed at once") < words.index("The count of list #1")


def test_returned_function_is_named() -> None:
    """A function that has a box is called by its label, not only "the function"."""
    steps = [one for one in steps_of("closure") if one.scene.now.line == 14]
    assert "The name first refers to function add #1." in [
        one.html.striptags() for one in steps[-1].told
    ]


def said_with(line: int, **details: object) -> str:
    """All that is said of a program, if the step after this line has these details too."""
    trace = json.loads(FILES["counting"].read_text(encoding="utf-8"))
    [step] = [one for one in trace["steps"] if one["line"] == line]
    step.update(details)
    found = BeautifulSoup(player(trace, "a/b"), "html.parser")
    return " ".join(item.get_text() for item in found.select(".lm-step li"))


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({"shortcut": "getitem"}, "Unwatched, Python 3.11 may take a shortcut"),
        ({"shortcut": "text"}, "may make the text longer where it stands"),
        ({"apart": 1}, "a box may stand for two objects"),
    ],
)
def test_doubt_is_said_at_its_step(details: dict[str, object], words: str) -> None:
    """Where the picture may not be that of an unwatched run it says so, once, and nowhere else."""
    line = 10
    assert said_with(line, **details).count(words) == 1
    assert words not in said_with(line)


def test_reference_without_a_name_is_counted() -> None:
    """A box says how many references it has that stand nowhere in it."""
    trace = json.loads(FILES["classes"].read_text(encoding="utf-8"))
    for step in trace["steps"]:
        for one in step["objs"].values():
            if one["kind"] == "inst":
                one["unnamed"] = 2
    found = BeautifulSoup(player(trace, "a/b"), "html.parser")
    notes = [note.get_text() for note in found.select(".note")]
    assert "and 2 more without a name" in notes


def test_counts_of_classes_are_no_other_picture() -> None:
    """Where only the count of a class differs there is one picture, and one line names the Python."""
    here = json.loads(FILES["classes"].read_text(encoding="utf-8"))
    there = deepcopy(here)
    there["python"] = "3.10.9"
    for step in there["steps"]:
        for one in step["objs"].values():
            if one["kind"] == "class":
                one["rc"] += 1
    found = BeautifulSoup(player(here, "a/b", versions={"3.10": there}), "html.parser")
    assert not found.select(".lm-editions")
    words = found.select_one(".lm-recorded").get_text()
    assert "Some counts of classes and functions differ on 3.10." in words


def test_text_that_grows_is_the_same_object() -> None:
    """A text that CPython makes longer in its place is not called new, nor is nothing said of it."""
    trace = json.loads(FILES["counting"].read_text(encoding="utf-8"))
    before, after = deepcopy(trace["steps"][-1]), deepcopy(trace["steps"][-1])
    for step, text in ((before, "'tea'"), (after, "'teaabc'")):
        step.update(event="line", line=10)
        step["frames"][-1]["vars"].append(["text", 99])
        step["objs"]["99"] = {
            "kind": "atom",
            "type": "str",
            "rc": 1,
            "size": 45,
            "state": "live",
            "slots": [],
            "text": text,
        }
    trace["steps"] += [before, after]
    found = BeautifulSoup(player(trace, "a/b"), "html.parser")
    last = found.select(".lm-step")[-1].get_text()
    assert "The text of text grows where it stands" in last
    assert "'teaabc'" in last


def test_lent_reference_is_thin() -> None:
    """An argument that a call borrows has a thin arrow, where 3.10 counts it."""
    thin = {
        name: sum(len(step.found("again")) for step in steps_of(name))
        for name in ("recursion", "recursion_3_10")
    }
    assert thin["recursion"] > 0 and thin["recursion_3_10"] == 0


def hints_of(name: str) -> set[str]:
    """What stands below any picture of a trace, as one text each."""
    found = set()
    for step in steps_of(name):
        found.add(" ".join(hint.text for hint in step.found("hint")))
    return found


@pytest.mark.parametrize(
    ("name", "mark", "words"),
    [
        ("recursion", "again", "Thin arrow: is counted already."),
        ("self_loop", "weak", "Dotted arrow: only watches"),
    ],
)
def test_rarer_arrow_explains_itself(name: str, mark: str, words: str) -> None:
    """Below each picture that has such an arrow, and no other, stands what it means."""
    seen = set()
    for step in steps_of(name):
        below = " ".join(hint.text for hint in step.found("hint"))
        has = any(mark in one.get("class").split() for one in step.found("arrow"))
        assert (words in below) == has, f"line {step.scene.now.line}: {below}"
        seen.add(has)
    assert seen == {True, False}


def test_still_running_explains_itself() -> None:
    """Where a traceback has a call that is not over, the words below say what that is."""
    assert any("a call that has not ended" in words for words in hints_of("exception"))


def test_lists_show_spare_room() -> None:
    """A list that has grown shows its reserved places, and the sentence counts them."""
    step = next(one for one in steps_of("grow") if one.found("spare"))
    assert len(step.found("spare")) == 3
    assert "The list grows from 56 to 88 bytes, with 3 places to spare." in told(
        "grow", 7
    )


def test_long_labels_keep_both_ends() -> None:
    """What has no room loses its middle, for labels differ at their ends; whoever points at it sees the whole."""
    assert measure.cut("function <lambda> 1", 12) == "functi…da> 1"
    assert measure.cut("pear", 4) == "pear" and measure.cut("pears", 4) == "pe…s"
    trace = json.dumps(trace_of("aliasing"))
    name = "what_we_bring_for_lunch"
    step = drawn(json.loads(trace.replace("lunch", name)))[-1]
    [shown] = [one for one in step.found("name") if "what" in one.text]
    assert shown.text == "what_w…lunch" and shown.find("title").text == name
    fruit = "an apple from the old tree"
    step = drawn(json.loads(trace.replace("apple", fruit)))[0]
    [box] = step.holds().values()
    assert box.find("title").text == repr(fruit)


def test_wide_letters_have_their_room() -> None:
    """An ideograph or an emoji is twice as wide as a letter; what joins the letter before it is not wide at all."""
    assert measure.mono("\u68a8") > 2 * measure.mono("p")
    assert measure.mono("e\u0301") == measure.mono("e")
    assert len(measure.cut("\u68a8" * 9, 9)) < 9


def test_docstring_is_no_code() -> None:
    """The docstring at the top is not shown, and the lines are counted without it, as in the listing above."""
    found = BeautifulSoup(player(trace_of("aliasing"), "a/b"), "html.parser")
    lines = found.select(".lm-line")
    assert lines[0]["data-line"] == "1" and lines[0].get_text() == 'basket = ["apple"]'


def test_author_can_replace_a_sentence() -> None:
    """Words for a line take the place of what is made, but for what is measured; backticks are code."""
    found = BeautifulSoup(
        player(trace_of("aliasing"), "a/b", {7: "Look at `lunch` & <i>wait</i>."}),
        "html.parser",
    )
    step = next(
        one
        for one in found.select(".lm-step")
        if one.select_one(".lm-ran").get_text().startswith("line 5 ")
    )
    assert [item.get_text() for item in step.select("li")] == [
        "Look at lunch & <i>wait</i>.",
        "list #1 grows from 64 to 120 bytes, with 6 places to spare.",
    ]
    assert step.select_one("li code").get_text() == "lunch"


def test_versions_that_differ_can_be_chosen() -> None:
    """A picture of another shape is one click away, and one line says how it differs."""
    here, there = trace_of("recursion"), trace_of("recursion_3_10")
    found = BeautifulSoup(player(here, "a/b", versions={"3.10": there}), "html.parser")
    assert [label.get_text() for label in found.select(".lm-editions label")] == [
        "3.15",
        "3.10",
    ]
    assert (
        "On 3.10, after line 10, the count of list #1 is 3 instead of 2."
        in found.select_one(".lm-recorded").get_text()
    )
    alike = BeautifulSoup(
        player(here, "a/b", versions={"3.14": here | {"python": "3.14.1"}}),
        "html.parser",
    )
    assert not alike.select(".lm-editions")
    assert (
        "The arrows and counts are the same on 3.14 and 3.15."
        in alike.select_one(".lm-recorded").get_text()
    )


@OF_TRACE
@pytest.mark.parametrize("name", EACH)
def test_player_is_clean_and_light(name: str) -> None:
    """No script, no style, no handler, no empty line that ends a block of Markdown, no id twice, few kilobytes."""
    text = player(trace_of(name), "les son/<i>dea")
    found = BeautifulSoup(text, "html.parser")
    assert not found.select("script, style, [style]") and "\n\n" not in text
    assert not [
        key for one in found.find_all(True) for key in one.attrs if key.startswith("on")
    ]
    ids = [one["id"] for one in found.select("[id]")]
    assert len(ids) == len(set(ids)) and all(
        one.startswith("les son/<i>dea:") for one in ids
    )
    assert len(gzip.compress(text.encode())) < KILOBYTES * 1024


def test_player_is_the_same_at_every_build() -> None:
    """Nothing hangs on the order of a set."""
    code = "import json, sys; from living_memory.watching.picture import player;"
    code += "here, there = map(json.load, map(open, sys.argv[1:]));"
    code += "print(player(here, 'a/b', versions={'3.10': there}))"
    call = [sys.executable, "-c", code, FILES["exception"], FILES["exception_3_10"]]
    seeds = [os.environ | {"PYTHONHASHSEED": str(seed)} for seed in range(3)]
    assert (
        len(
            {
                subprocess.run(call, env=env, capture_output=True, check=True).stdout
                for env in seeds
            }
        )
        == 1
    )


def test_assets_are_light() -> None:
    """Style and script together are a few kilobytes."""
    style, script = (
        (ASSETS / f"player.{kind}").read_text(encoding="utf-8")
        for kind in ("css", "js")
    )
    assert (
        len(gzip.compress(style.encode())) + len(gzip.compress(script.encode()))
        < KILOBYTES * 1024
    )


def test_every_mark_is_explained() -> None:
    """How to read the picture draws each mark that a picture can have."""
    explained = {
        name
        for one in BeautifulSoup(how_to_read(), "html.parser").select("[class]")
        for name in one["class"]
    }
    marks = {
        "dot",
        "arrow",
        "pill",
        "ring",
        "again",
        "weak",
        "spare",
        "moved",
        "new",
        "ghost",
        "held",
        "dead",
        "size",
    }
    assert marks <= explained


def test_player_of_the_book_opens_where_something_is_made() -> None:
    """The reader does not begin at an empty picture of an import or a class; asked for a step, that one opens."""
    trace = json.loads(FILES["self_loop"].read_text(encoding="utf-8"))
    rows = {}
    for at in (0, 1):
        found = BeautifulSoup(player(trace, "a/b", at=at), "html.parser")
        line = found.select_one(".lm-reel > input[checked]")["data-line"]
        rows[at] = found.select_one(f".lm-line[data-line='{line}']").get_text()
    assert rows[1].startswith("class")
    assert rows[0].startswith("node = ")


@pytest.mark.parametrize(
    ("code", "is_passed"),
    [
        ("import gc", True),
        ("gc.collect()", True),
        ("print(pears)", False),
        ("def pick(fruit):\n    return fruit", True),
        ("def log(event, events=[]):\n    return events", False),
        ("@cache\ndef pick(): ...", False),
        ("class Pear:\n    alive = 0\n    def pick(self): ...", True),
        ("class User:\n    roles = ['reader']", False),
        ("pears = 2", False),
    ],
)
def test_opening_passes_over_what_makes_nothing_to_see(
    code: str, is_passed: bool
) -> None:
    """A default value, a decorator or a list of a class is part of the story: it is not passed over."""
    assert bool(opening.lines_that_define(ast.parse(code))) is is_passed
