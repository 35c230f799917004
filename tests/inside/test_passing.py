"""What the recorder says of objects that a line makes and drops, on every Python here that can tell."""

import json
from pathlib import Path

import proofs
import pytest
from minors import since
from mutants import Judge, Mutant, is_caught

from living_memory.book import model
from living_memory.book.python import Python

TELLING = since("3.12")
"""The Pythons on which a program runs a second time, so that one may look at all that is there."""
PROGRAM = """
class Tea:
    pass
def pair():
    return [[], []]
Tea()
kept = Tea()
size = len([1, 2])
first = sorted([2, 1])[0]
size = len(pair())
total = sum([x for x in (1, 2)])
one = {"a": [1]}["a"]
both = [Tea(), Tea()] == []
give = lambda *pears: pears
some = give(*[1, 2])
basket = [[1]]
basket.pop()
ring = [[]]
ring[0].append(ring)
del ring
(lambda x: len([x]))(1)
by_pair = lambda x: pair()
by_pair(len([3]))
"""
"""Of what a name, a box, a loop of references or an unpacking has, nothing is told: not of `pair()`, which is drawn."""
PASSING = {
    6: {"Tea": 1},
    8: {"list": 1},
    9: {"list": 2},
    11: {"list": 1},
    12: {"dict": 1},
    13: {"list": 2, "Tea": 2},
    21: {"list": 1},
}


@pytest.fixture(params=TELLING)
def python(request: pytest.FixtureRequest, the_book: model.Book) -> Python:
    """Each Python that is here and can tell."""
    if request.param not in the_book.pythons:
        pytest.skip(f"Python {request.param} is not here")
    return the_book.pythons[request.param]


def passing(python: Python, folder: Path) -> dict[int, dict[str, int]]:
    """What the program makes and drops, by the line."""
    path = folder / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    steps = json.loads(proofs.record(python, path))["steps"]
    return {step["line"]: step["passing"] for step in steps if "passing" in step}


def test_what_a_line_makes_and_drops_is_told(python: Python, tmp_path: Path) -> None:
    """By the line, how many of which class; and nothing of what lives on, was there before, or is drawn."""
    assert passing(python, tmp_path) == PASSING


MADE = """
class Tea:
    def __new__(cls):
        made.append(1)
        return object.__new__(cls)
    def __del__(self):
        made.append(-1)
made = []
lines = []
"""
"""In an unrecorded run: each object tells when it is made and when it is freed."""


def test_unrecorded_run_makes_and_frees_as_many(python: Python, tmp_path: Path) -> None:
    """A run without the recorder frees as many within these lines as the trace tells of."""
    lines = PROGRAM.splitlines()
    twin = tmp_path / "twin.py"
    asking = [f"{one}; print(made); made.clear()" for one in (lines[5], lines[12])]
    twin.write_text(MADE + "\n".join(asking) + "\n", encoding="utf-8")
    printed = proofs.run(python, twin).decode().splitlines()
    freed = [json.loads(line).count(-1) for line in printed]
    assert freed == [PASSING[6]["Tea"], PASSING[13]["Tea"]]


MISTAKES: dict[str, tuple[Mutant, Judge]] = {
    "tells of what was there before": (
        Mutant(
            "passing.py",
            "self.gone.clear()\n        self.born.clear()",
            "self.gone.clear()",
        ),
        test_what_a_line_makes_and_drops_is_told,
    ),
    "tells of what an unpacking makes": (
        Mutant("source.py", "isinstance(node, PLAIN) and not unpacks(node)", "True"),
        test_what_a_line_makes_and_drops_is_told,
    ),
    "tells of nothing": (
        Mutant("passing.py", "if self.known.get(address) != name:", "if 0:"),
        test_what_a_line_makes_and_drops_is_told,
    ),
    "takes another line for it": (
        Mutant("happenings.py", "found if is_certain and event", "found if event"),
        test_what_a_line_makes_and_drops_is_told,
    ),
}
"""By what a recorder does wrong: the mistake, and the test that fails by it."""


@pytest.mark.parametrize("wrong", MISTAKES)
def test_recorder_with_a_mistake_is_caught(
    wrong: str, the_book: model.Book, tmp_path: Path
) -> None:
    """On at least one Python it tells of other objects."""
    mutant, judge = MISTAKES[wrong]
    here = [one for one in the_book.pythons.values() if one.minor in TELLING]
    assert is_caught(mutant, judge, reversed(here), tmp_path), (
        f"nothing here notices a recorder that {wrong}"
    )
