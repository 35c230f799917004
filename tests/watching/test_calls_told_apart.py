"""The calls of one function are told apart by what each was given; what has just changed in a panel is marked."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from living_memory.running import pythons
from living_memory.watching import record
from living_memory.watching.picture.drawing import Drawing
from living_memory.watching.picture.layout import laid_out
from living_memory.watching.picture.narration import narration
from living_memory.watching.picture.story import Story

PYTHONS = pythons.here({})

RECURSION = """\
def fib(n):
    if n < 2:
        return n
    left = fib(n - 1)
    return left + fib(n - 2)


fib(3)
"""
METHODS = """\
class Node:
    def __init__(self, value):
        self.value = value

    def show(self, mark):
        return mark


first = Node(1)
second = Node(2)
first.show("a")
second.show("b")
"""
LISTS = """\
def head(items, many=1):
    return items[:many]


numbers = [3, 1]
rows = [[1], [2]]
head(numbers)
head(rows)
head(list(range(30)), 2)
"""
ONE_CALL = """\
def add(item):
    return [item]


add(3)
"""
TURNS = """\
def count(start):
    yield start
    yield start + 1


ones, tens = count(1), count(10)
next(ones)
next(tens)
next(ones)
next(tens)
"""
NAMES = """\
basket = [1, 2]
total = 3
lunch = basket
basket = [4]
"""
LEFT = """\
basket = [1]
del basket
pair = (1, 2)
del pair
"""


def told(source: str, folder: Path, minor: str) -> list[str]:
    """The sentences of a program, all in one row."""
    steps = narration(drawing(source, folder, minor).scenes)
    return [one.html.striptags() for step in steps for one in step]


def drawing(source: str, folder: Path, minor: str) -> Drawing:
    """The pictures of a program that this Python runs."""
    path = folder / "mine.py"
    path.write_text(source, encoding="utf-8")
    trace = record.record(path, PYTHONS[minor], bounds=record.for_a_reader())
    return Drawing(laid_out(Story(trace)))


@pytest.mark.parametrize("minor", PYTHONS)
@pytest.mark.parametrize(
    ("source", "sentences"),
    [
        (RECURSION, ["fib(2) returns 1.", "fib(0) returns 0.", "fib(3) returns 2."]),
        (
            METHODS,
            [
                "The call of Node #1.__init__(1) begins.",
                "Node #2.show('b') returns 'b'.",
            ],
        ),
        (
            LISTS,
            [
                "The call of head([3, 1]) begins.",
                "The call of head(list #2) begins.",
            ],
        ),
        (ONE_CALL, ["The call of add() begins."]),
        (
            TURNS,
            ["count(1) yields 1.", "count(10) yields 10.", "count(10) yields 11."],
        ),
    ],
    ids=["recursion", "methods", "lists", "one call", "turns"],
)
def test_calls_of_one_function_are_told_apart(
    source: str, sentences: list[str], minor: str, tmp_path: Path
) -> None:
    """A sentence names a call by what it was given where its function is given different things, and only there."""
    found = told(source, tmp_path, minor)
    assert [one for one in sentences if one not in found] == [], found


def test_call_with_much_is_cut_behind(tmp_path: Path) -> None:
    """What a call was given stands from its beginning on, and no sentence grows long by it."""
    found = told(LISTS, tmp_path, "3.13")
    assert [one for one in found if one.startswith("head(list #")], found
    long = 'def f(one, two):\n    return 1\n\n\nf("a" * 9, "b" * 9)\nf(1, 2)\n'
    assert "f('aaaaaaaaa', 'b…) returns 1." in told(long, tmp_path, "3.13")


@pytest.mark.parametrize("minor", PYTHONS)
def test_name_that_leads_elsewhere_is_marked(minor: str, tmp_path: Path) -> None:
    """The panel is yellow behind a name that is new or leads to another box than a line before, and nowhere else."""
    pictures = drawing(NAMES, tmp_path, minor)
    marked = [
        len(list(whole.iterfind(".//rect[@class='anew']")))
        for whole in map(svg_of, map(pictures.step, pictures.scenes))
    ]
    assert marked == [1, 0, 1, 1]


def svg_of(html: str) -> ElementTree.Element:
    """The drawing of a step."""
    inside, end, _ = html.partition("</svg>")
    return ElementTree.fromstring(inside + end)


@pytest.mark.parametrize("minor", PYTHONS)
def test_cross_is_for_what_is_freed(minor: str, tmp_path: Path) -> None:
    """A box is crossed out where it is certainly freed; one that only leaves the picture is not."""
    pictures = drawing(LEFT, tmp_path, minor)
    gone = [box for scene in pictures.scenes for box in gone_in(pictures.step(scene))]
    crossed = {
        "away" not in box.get("class", ""): box.find("path[@class='cross']")
        for box in gone
    }
    assert crossed.keys() == {True, False}
    assert crossed[True] is not None and crossed[False] is None


def gone_in(html: str) -> list[ElementTree.Element]:
    """The boxes of a picture that are gone since its line."""
    boxes = svg_of(html).findall(".//g[@data-box]")
    return [box for box in boxes if "dead" in box.get("class", "").split()]


CLOSURE = """\
def counter():
    seen = []

    def count(name, many=1, basket=[]):
        seen.append(name)

    return count


first = counter()
first("ann")
first("bob", 2)
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_call_is_told_by_what_it_is_given(minor: str, tmp_path: Path) -> None:
    """Neither a default value nor a variable around the function was passed; a list that changes has its label."""
    found = told(CLOSURE, tmp_path, minor)
    assert "The call of count('ann') begins." in found, found
    assert "The call of count('bob', 2) begins." in found, found
    growing = (
        "def add(items, one):\n    items.append(one)\n\n\nadd([1], 2)\nadd([3], 4)\n"
    )
    assert "The call of add(list #1, 2) begins." in told(growing, tmp_path, minor)


MAPPED = """\
def same(one):
    return one


basket = [1, 2]
found = list(map(same, basket))
total = sum(one for one in basket)
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_no_loop_is_named_where_none_stands(minor: str, tmp_path: Path) -> None:
    """What `map`, or a generator expression, goes through is held by no `for` statement."""
    counts = [one for one in told(MAPPED, tmp_path, minor) if "goes from" in one]
    assert counts and not [one for one in counts if "loop" in one], counts


WEAK = """\
import weakref


class Image:
    pass


cache = weakref.WeakValueDictionary()
image = Image()
cache["a" * 20] = image
del image
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_weak_dictionary_loses_what_has_died(minor: str, tmp_path: Path) -> None:
    """The object is freed, and then the dictionary lets go of its key, which stands there as it is written."""
    found = told(WEAK, tmp_path, minor)
    key = repr("a" * 20)
    [loss] = [one for one in found if "loses the key" in one]
    [freed] = [one for one in found if one.startswith("Nothing refers to the Image")]
    assert key in loss and found.index(freed) < found.index(loss)


FACTORY = """\
from dataclasses import dataclass, field


@dataclass
class Image:
    tags: list = field(default_factory=list)


one = Image()
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_mark_of_a_library_is_no_box(minor: str, tmp_path: Path) -> None:
    """The default value that `dataclass` itself writes into `__init__` is none of the program's objects."""
    assert not [one for one in told(FACTORY, tmp_path, minor) if "DEFAULT" in one]
