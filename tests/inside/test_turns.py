"""What the recorder says of comprehensions, lambdas and generator expressions, on every Python here."""

import ast
import json
from pathlib import Path

import proofs
import pytest
from mutants import Judge, Mutant, is_caught
from proofs import steps

from living_memory.book import model
from living_memory.book.python import Python

COMPREHENSIONS = (ast.DictComp, ast.ListComp, ast.SetComp)
TURNS = (*COMPREHENSIONS, ast.GeneratorExp, ast.Lambda)
SEEN = """
import ctypes as _ctypes
_half, _rows = _ctypes.c_uint32.from_address, []
_probe = []
_place = next(place for place in range(0, 32, 4) if _half(id(_probe) + place).value == 1)
def _see(*named): _rows.append([[name, _half(address + _place).value] for name, address in named])
"""
"""Reads counts where they stand; it is given addresses, and so holds nothing."""
TOLD = "\nimport json as _json\nprint(_json.dumps(_rows))\n"
COUNTED = """
class Node:
    pass
one, two = Node(), Node()
rows = [[1], [2], [3]]
pairs = [(row, [row]) for row in rows]
grid = [[(cell, row) for cell in (row, row)] for row in rows]
flat = [
    (row, cell)
    for row in rows
    for cell in row
]
table = {name: (node, node) for name, node in (("one", one), ("two", two))}
nodes = {(node, 1) for node in (one, two)}
def keep(row):
    kept = [(row, 1) for row in [row, [row]]]
    return [[each, row] for each in kept]
for turn in range(3):
    kept = [keep(row) for row in rows]
ranked = sorted(rows, key=lambda row: [row])
first = next((row, row) for row in rows)
every = list((row, one) for row in rows)
by_call = list(map(lambda node: [node], [one, two]))
"""
"""A program without filters: each of its turns makes one item, of which the unrecorded run can be asked.

What it makes holds what it is made of: a mere name would be lent, from 3.14 on, as long as the item is not there.
"""


class Asking(ast.NodeTransformer):
    """Has each turn of a program ask for the counts of its names, when all it makes is made."""

    def __init__(self) -> None:
        """No comprehension was met yet."""
        self.names: list[list[str]] = []

    def visit(self, node: ast.AST) -> ast.AST:
        """Ask in what a turn makes: `[(row, _see(...))[0] for row in rows]`; what stands in it asks first."""
        super().generic_visit(node)
        if not isinstance(node, TURNS):
            return node
        names = names_of(node)
        field = {ast.DictComp: "value", ast.Lambda: "body"}.get(type(node), "elt")
        asked = ", ".join(f"({name!r}, id({name}))" for name in names)
        asking = ast.parse(f"(0, _see({asked}))[0]", mode="eval").body
        asking.value.elts[0] = getattr(node, field)
        setattr(node, field, asking)
        return node


def names_of(node: ast.AST) -> list[str]:
    """The names of a lambda, or of the loops of a comprehension."""
    if isinstance(node, ast.Lambda):
        return [one.arg for one in node.args.args]
    targets = [part for one in node.generators for part in ast.walk(one.target)]
    return [part.id for part in targets if isinstance(part, ast.Name)]


def turns(found: list[dict]) -> list[dict]:
    """The steps at which a turn ends, or a lambda."""
    return [step for step in found if step["frames"][-1]["name"].startswith("<")]


def told(python: Python, folder: Path, source: str) -> list[str]:
    """Each turn of a program: its line, the names of what runs within a statement, and what it hands over."""
    return [in_words(step) for step in turns(steps(python, folder, source))]


def in_words(step: dict) -> str:
    """One turn: `3 <lambda> n=1 -> 2`."""
    words = [str(step["line"])]
    for frame in step["frames"]:
        if frame["name"].startswith("<"):
            words.append(frame["name"])
            words += [f"{name}={text(step, number)}" for name, number in frame["vars"]]
    for key in ("returns", "yields"):
        words += ["->", text(step, step[key])] if key in step else []
    return " ".join(words)


def text(step: dict, number: int) -> str:
    """An object as the language writes it, or its type."""
    one = step["objs"][str(number)]
    return one.get("text", one["type"])


def test_counts_within_a_turn_are_those_of_an_unrecorded_run(
    python: Python, tmp_path: Path
) -> None:
    """What a name of a comprehension, a lambda or a generator expression refers to has its true count, also warm."""
    twin = tmp_path / "twin.py"
    asking = ast.unparse(Asking().visit(ast.parse(COUNTED)))
    twin.write_text(SEEN + asking + TOLD, encoding="utf-8")
    expected = json.loads(proofs.run(python, twin))
    found = turns(steps(python, tmp_path, COUNTED))
    assert len(found) == len(expected) > 40
    for at, (step, asked) in enumerate(zip(found, expected)):
        drawn = dict(
            step["frames"][-1]["vars"]
        )  # until 3.11, with what it uses of those around it
        for name, count in asked:
            one = step["objs"][str(drawn[name])]
            is_told = not one.get("shared") and one["rc"] is not None
            assert not is_told or one["rc"] == count, (at, in_words(step), name, count)


KINDS = """
flat = [x for row in [[1, 2], [], [3]] for x in row if x != 2]
spread = [
    x
    for row in [[1, 2], [], [3]]
    for x in row
    if x != 2
]
deep = {y: {x for x in "ab"} for y in "c"}
once = [y for x in (1, 2) for y in [x + 2]]
added = sum(x for x in (1, 2))
found = list(map(lambda x: None, "d"))
for turn in "ef": print([x for x in turn])
"""
TURNS_OF_KINDS = """
2 <listcomp> row=list x=1
2 <listcomp> row=list x=2
2 <listcomp> row=list x=3
3 <listcomp> row=list x=1
3 <listcomp> row=list x=2
3 <listcomp> row=list x=3
9 <dictcomp> y='c' <setcomp> x='a'
9 <dictcomp> y='c' <setcomp> x='b'
9 <dictcomp> y='c'
10 <listcomp> x=1 y=3
10 <listcomp> x=2 y=4
11 <genexpr> x=1 -> 1
11 <genexpr> x=2 -> 2
12 <lambda> x='d' -> None
13 <listcomp> x='e'
13 <listcomp> x='f'
"""


def test_each_turn_is_told_once(python: Python, tmp_path: Path) -> None:
    """On one line and over several, nested, with a filter: each turn of the innermost loop, and no other one."""
    found = [one.replace('"', "'") for one in told(python, tmp_path, KINDS)]
    assert found == TURNS_OF_KINDS.strip().splitlines()


def test_comprehension_has_a_frame_of_its_own_until_3_11(
    python: Python, tmp_path: Path
) -> None:
    """From 3.12 on it runs in the frame around it (PEP 709); a lambda and a generator expression never do."""
    source = (
        "import sys\n"
        "def frame(): print(sys._getframe(1).f_code.co_name)\n"
        "[frame() for x in (1,)]\n"
        "list(frame() for x in (1,))\n"
        "(lambda x: frame())(1)\n"
    )
    found = turns(steps(python, tmp_path, source))
    inlined = ["inlined" in step["frames"][-1] for step in found]
    printed = proofs.run(python, tmp_path / "program.py").decode().split()
    assert inlined == [name == "<module>" for name in printed]
    assert inlined == [python.minor not in ("3.10", "3.11"), False, False]


def test_call_shows_the_comprehension_around_it(python: Python, tmp_path: Path) -> None:
    """While a function runs that a comprehension calls, both have their names; what comes first does not begin it."""
    source = "def own(x):\n    return [x]\nrows = [own(y) for y in own(5)]\n"
    found = []
    for step in steps(python, tmp_path, source):
        names = [frame["name"] for frame in step["frames"]]
        found += [names] if step["event"] == "enter" else []
    assert found == [["module", "own"], ["module", "<listcomp>", "own"]]


def test_name_that_a_comprehension_takes_keeps_its_meaning(
    python: Python, tmp_path: Path
) -> None:
    """The variable of the function is not lost while a comprehension in it has the same name, nor is its count."""
    source = "def f(x):\n    return [x for x in (5, 6)]\nf([7])\n"
    found = []
    for step in turns(steps(python, tmp_path, source)):
        [_, function, inner] = step["frames"]
        [(_, number)] = function["vars"]
        one = step["objs"][str(number)]
        found.append((one["type"], one["rc"], in_words(step)))
    lent = 1 if python.minor != "3.10" else 2  # 3.10 holds what it passes on
    assert found == [
        ("list", lent, "2 <listcomp> x=5"),
        ("list", lent, "2 <listcomp> x=6"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("rows = [x for x in range(30)]\n", [10, {"<listcomp>": 20}]),
        ("rows = sum(x for x in range(30))\n", [10, {"<genexpr>": 20}]),
        ("rows = sorted(range(30), key=lambda x: x)\n", [10, {"<lambda>": 20}]),
        (
            "for turn in range(6):\n    rows = [x for x in range(30)]\n",
            [40, {"<listcomp>": 140}],
        ),
        ("rows = [[y for y in 'ab'] for x in range(30)]\n", [20, {"<listcomp>": 70}]),
    ],
)
def test_many_turns_are_passed_over_and_counted(
    source: str, expected: list[object], python: Python, tmp_path: Path
) -> None:
    """The first ten of a statement are steps, of a program the first forty; how many more there are is told."""
    found = steps(python, tmp_path, source)
    passed: dict[str, int] = {}
    for step in found:
        for name, many in step.get("passed", {}).items():
            passed[name] = passed.get(name, 0) + many
    assert [len(turns(found)), passed] == expected


def test_generator_that_is_dropped_does_not_pause(
    python: Python, tmp_path: Path
) -> None:
    """What nobody keeps is over when its line is: it has not paused."""
    source = (
        "found = any(x > 1 for x in (1, 2, 3))\n"
        "kept = (x for x in (1, 2))\n"
        "next(kept)\n"
    )
    found = steps(python, tmp_path, source)
    paused = {
        step["line"]: step["paused"]
        for step in found
        if "paused" in step and step["event"] != "return"
    }
    ended = [step["line"] for step in found if step["next"] == 0]
    assert ended[-1] == 3
    assert paused == {}
    assert found[-1]["paused"] == [1]


@pytest.mark.parametrize(
    "raising",
    [
        "[1 / x for x in (1, 0)]",
        "list(map(lambda x: 1 / x, (1, 0)))",
        "sum(1 / x for x in (1, 0))",
    ],
)
def test_error_within_a_turn_ends_it(
    raising: str, python: Python, tmp_path: Path
) -> None:
    """The line that catches it has the names of the module alone; a lambda or a generator expression is left by it."""
    source = f"try:\n    rows = {raising}\nexcept ZeroDivisionError:\n    rows = 1\n"
    found = steps(python, tmp_path, source)
    left = [one["frames"][-1]["name"] for one in found if one["event"] == "raise"]
    assert left == ([] if raising.startswith("[") else [left[0]])
    [caught] = [one for one in found if "error" in one and one["event"] == "line"]
    assert [frame["name"] for frame in caught["frames"]] == ["module"]


MISTAKES: dict[str, tuple[Mutant, Judge]] = {
    "tells of no turn": (
        Mutant(
            "turns.py", "if place not in table.ends or line_before is None:", "if 1:"
        ),
        test_each_turn_is_told_once,
    ),
    "takes the way into a loop for a turn": (
        Mutant("turns.py", "line == line_before or place_before > place", "True"),
        test_each_turn_is_told_once,
    ),
    "takes outer loops for turns": (
        Mutant(
            "inlined.py",
            "for places in (made.loops, made.ends):\n            if target in places:\n"
            "                places[step.place] = places[target]",
            "for places in (made.loops, made.ends):\n            if target in made.loops:\n"
            "                places[step.place] = made.loops[target]",
        ),
        test_each_turn_is_told_once,
    ),
    "forgets what is set aside": (
        Mutant("walk.py", "own += self.aside.of(", "self.aside.of("),
        test_name_that_a_comprehension_takes_keeps_its_meaning,
    ),
    "takes every comprehension of a line for one that runs": (
        Mutant(
            "comprehensions.py",
            "return is_within(span, self.span) and not is_within(span, self.first)",
            "return is_within(span, self.span)",
        ),
        test_call_shows_the_comprehension_around_it,
    ),
    "counts no turn": (
        Mutant(
            "turns.py", "        if not self.may_take(depth, key):", "        if 0:"
        ),
        lambda python, folder: test_many_turns_are_passed_over_and_counted(
            "rows = [x for x in range(30)]\n", [10, {"<listcomp>": 20}], python, folder
        ),
    ),
    "lets the dead pause": (
        Mutant("happenings.py", "if frame in kept]", "]"),
        test_generator_that_is_dropped_does_not_pause,
    ),
    "holds what a turn has": (
        Mutant(
            "snapshot.py",
            "        self.read_counts(raw)",
            "        held = dict(frame.f_locals)\n        self.read_counts(raw)",
        ),
        test_counts_within_a_turn_are_those_of_an_unrecorded_run,
    ),
}
"""By what a recorder does wrong: the mistake, and the test that fails by it."""


@pytest.mark.parametrize("wrong", MISTAKES)
def test_recorder_with_a_mistake_is_caught(
    wrong: str, the_book: model.Book, tmp_path: Path
) -> None:
    """On at least one Python it tells of other turns."""
    mutant, judge = MISTAKES[wrong]
    pythons = reversed(the_book.pythons.values())
    assert is_caught(mutant, judge, pythons, tmp_path), (
        f"nothing here notices a recorder that {wrong}"
    )
