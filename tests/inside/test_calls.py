"""What the recorder says of calls: the values handed over, the exceptions that pass, on every Python here."""

import json
from functools import partial
from pathlib import Path

import proofs
import pytest
from mutants import Judge, Mutant, is_caught
from proofs import steps

from living_memory.book import model
from living_memory.book.python import Python

PROFILED = """
import json, sys
def fresh():
    return [[]]
def heard(frame, event, value):
    if event == "return" and frame.f_code.co_filename == __file__ and value is not None:
        count = sys.getrefcount(value)
        if sys.version_info < (3, 11):  # which copies the variables for a hook in Python
            count -= [one is value for one in frame.f_locals.values()].count(True)
        seen.append([frame.f_code.co_name, count])
seen = []
sys.setprofile(heard)
fresh()
"""
"""What an unrecorded run hears of returned values; the first of them is a list that nothing else refers to."""
TOLD = """
sys.setprofile(None)
own = seen[0][1] - 1
print(json.dumps([[name, count - own] for name, count in seen[1:]]))
"""
RETURNS = """
class Node:
    pass
kept = Node()
def new():
    return Node()
def own():
    node = Node()
    return node
def known():
    return kept
def given(node):
    return node
def part(node):
    return node.next
def both():
    try:
        return kept
    finally:
        1
kept.next = Node()
for turn in range(12):
    new(), own(), known(), given(kept), given(Node()), part(kept), both()
"""


def returned(python: Python, folder: Path, source: str) -> list[object]:
    """What each step says is returned, as text where that is a value."""
    found = []
    for step in steps(python, folder, source):
        if "returns" in step:
            one = step["objs"][str(step["returns"])]
            found.append(one.get("text", one["type"]))
    return found


def test_recursion_returns_frame_by_frame(python: Python, tmp_path: Path) -> None:
    """Each call of `fact(4)` returns at a step of its own."""
    source = "def fact(n):\n    if n == 0:\n        return 1\n    return n * fact(n - 1)\nfact(4)\n"
    assert returned(python, tmp_path, source) == ["1", "1", "2", "6", "24"]


def test_end_of_a_function_returns_nothing_that_is_written(
    python: Python, tmp_path: Path
) -> None:
    """None is told where the program writes a `return` of it, and not at the end of a function."""
    source = (
        "def end():\n    one = 1\n"
        "def bare():\n    return\n"
        "def written():\n    return None\n"
        "def maybe(one):\n    if one: return 1\n"
        "end(), bare(), written(), maybe(0), maybe(1)\n"
    )
    assert returned(python, tmp_path, source) == ["None", "1"]


def test_count_of_what_is_returned_is_that_of_an_unrecorded_run(
    python: Python, tmp_path: Path
) -> None:
    """The reference that a `return` itself holds is counted where there is one, and none of ours is, cold and warm."""
    twin = tmp_path / "twin.py"
    twin.write_text(PROFILED + RETURNS + TOLD, encoding="utf-8")
    expected = json.loads(proofs.run(python, twin))
    found = []
    for step in steps(python, tmp_path, RETURNS):
        if "returns" in step:
            one = step["objs"][str(step["returns"])]
            found.append([step["frames"][-1]["name"], one["rc"]])
    assert len(found) > 7
    assert found == expected[: len(found)]


def errors(python: Python, folder: Path, source: str) -> list[tuple[str, str, str]]:
    """The steps that tell of an exception: event, type and message."""
    found = []
    for step in steps(python, folder, source):
        if error := step.get("error"):
            found.append((step["event"], error["type"], error.get("text", "")))
    return found


def test_exception_is_told_where_it_starts_passes_and_is_caught(
    python: Python, tmp_path: Path
) -> None:
    """The line that raises it, the frame that it leaves, and the line of the caller that catches it."""
    source = "def work():\n    raise ValueError('boom')\ntry:\n    work()\nexcept ValueError:\n    pass\n"
    assert errors(python, tmp_path, source) == [
        ("raise", "ValueError", "boom"),
        ("line", "ValueError", "boom"),
    ]


def test_message_is_not_asked_of_the_program(python: Python, tmp_path: Path) -> None:
    """Of an exception whose text only code of the program can give, the name alone is told."""
    source = (
        "class Own(Exception):\n    def __str__(self):\n        print('asked')\n        return 'own'\n"
        "class Part:\n    def __repr__(self):\n        print('asked')\n        return 'part'\n"
        "for error in (Own(), KeyError(Part()), ValueError(object())):\n"
        "    try:\n        raise error\n    except Exception:\n        pass\n"
    )
    assert [text for _, _, text in errors(python, tmp_path, source)] == ["", "", ""]
    trace = json.loads(proofs.record(python, tmp_path / "program.py"))
    assert trace["output"] == ""


LAST = {
    "def gen():\n    raise StopIteration\n    yield\nnext(gen())\n": ["RuntimeError"],
    "for one in map(next, [iter([])]):\n    pass\n": [],
    "one, two = [1]\n": ["ValueError"],
    "import os\nos.stat('/no/such/file')\n": ["FileNotFoundError"],
}
"""The exception that ends a program, if one does."""


@pytest.mark.parametrize(("source", "told"), LAST.items())
def test_last_exception_is_that_of_the_program(
    source: str, told: list[str], python: Python, tmp_path: Path
) -> None:
    """What ends a program is the exception that Python itself prints; the end of a loop is none."""
    assert [name for _, name, _ in errors(python, tmp_path, source)][-1:] == told


# A recorder with a mistake in it fails these tests: each test above is seen failing by one.

NO_ERRORS = Mutant("tracer.py", "if event == EXCEPTION:", "if event == -1:")
MISTAKES: dict[str, tuple[Mutant, Judge]] = {
    "tells of no value": (
        Mutant(
            "handed_over.py", 'return HandedOver("returns", address)', "return None"
        ),
        test_recursion_returns_frame_by_frame,
    ),
    "tells of None at every end": (
        Mutant("handed_over.py", "if address == id(None) and not is_written:", "if 0:"),
        test_end_of_a_function_returns_nothing_that_is_written,
    ),
    "holds what is returned while it counts": (
        Mutant(
            "snapshot.py",
            "        self.read_counts(raw)",
            "        held = handed and handed.value()\n        self.read_counts(raw)",
        ),
        test_count_of_what_is_returned_is_that_of_an_unrecorded_run,
    ),
    "hears of no exception": (
        NO_ERRORS,
        test_exception_is_told_where_it_starts_passes_and_is_caught,
    ),
    "asks the program for a message": (
        Mutant("messages.py", "if not is_plain(error):", "if False:"),
        test_message_is_not_asked_of_the_program,
    ),
    "takes the end of a loop for an exception": (
        Mutant("raised.py", "if is_end and bytecode(frame) in LOOPS:", "if False:"),
        partial(test_last_exception_is_that_of_the_program, *list(LAST.items())[1]),
    ),
    "does not hear what ends a program": (
        NO_ERRORS,
        partial(test_last_exception_is_that_of_the_program, *list(LAST.items())[0]),
    ),
}
"""By what a recorder does wrong: the mistake, and the test that fails by it."""


@pytest.mark.parametrize("wrong", MISTAKES)
def test_recorder_with_a_mistake_is_caught(
    wrong: str, the_book: model.Book, tmp_path: Path
) -> None:
    """On at least one Python it tells of other calls."""
    mutant, judge = MISTAKES[wrong]
    pythons = reversed(the_book.pythons.values())
    assert is_caught(mutant, judge, pythons, tmp_path), (
        f"nothing here notices a recorder that {wrong}"
    )
