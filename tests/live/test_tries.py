"""Every exercise is judged as a page does it: its answer is right; what the reader begins with and a near miss are not.

The programs run in the Python of a browser, each in a fresh one, and the script of the page judges what they printed.
"""

import json
import subprocess
import tomllib
from dataclasses import dataclass
from typing import Any

import pytest
from browser_python import NODE, BrowserPython

from living_memory.book.authored import pages
from living_memory.book.exercises import judged_by
from living_memory.book.fences import calls
from living_memory.book.model import Book
from living_memory.project import HOME

TRIES = tomllib.loads((HOME / "tests/data/tries.toml").read_text(encoding="utf-8"))
"""By exercise, what a reader might do: a `right` way that is not the one of the page, and a `wrong` one.

Each is a list of pairs: a piece of the program, and what stands in its place.
"""
SCRIPT = HOME / "docs/assets/change-lines.js"
JUDGE = """
const [script, given] = process.argv.slice(1);
const { judge, read, verdict } = await import(script);
const told = { verdict: (mine, right, labels) => verdict(judge(mine, right, labels)),
  read: (text) => { const { byLabel, rest } = read(text); return { byLabel: [...byLabel], rest }; } };
const [name, ...rest] = JSON.parse(given);
console.log(JSON.stringify(told[name](...rest)));
"""


@dataclass(frozen=True)
class Exercise:
    """An exercise: the snippet that a reader changes, the one that solves it, and the labels that are judged."""

    name: str
    answer: str
    judged: list[str]


def exercises(book: Book) -> dict[str, Exercise]:
    """All exercises of the book, by the snippet that is changed."""
    found = {}
    for _, text in pages(book.folder):
        for call in calls(text):
            if answer := call.given.get("answer"):
                assert isinstance(answer, str)
                judged = call.given.get("judged") or judged_by(book, answer)
                assert isinstance(judged, list)
                found[call.name] = Exercise(call.name, answer, judged)
    return found


def in_node(*given: Any) -> Any:
    """What the script of the page says."""
    call = [NODE, "--input-type=module", "-e", JUDGE, SCRIPT.as_uri()]
    done = subprocess.run(
        [*call, json.dumps(given)], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def known(the_book: Book) -> dict[str, Exercise]:
    """The exercises."""
    return exercises(the_book)


def test_every_exercise_has_tries(known: dict[str, Exercise]) -> None:
    """In `tests/data/tries.toml`, and none is left there of an exercise that is gone."""
    assert {*TRIES} == {*known}


@pytest.mark.parametrize("name", TRIES)
def test_exercise_is_judged(
    name: str, the_book: Book, browser_python: BrowserPython, known: dict[str, Exercise]
) -> None:
    """The answer and another way are right; the program as it stands and a near miss are not; no value is said."""
    exercise = known[name]
    begins, solved = the_book.snippets[name], the_book.snippets[exercise.answer]
    right = browser_python.run(solved.code)["printed"]
    values = [line.partition(": ")[2] for line in right.splitlines()]

    def judged(code: str) -> tuple[bool, list[str]]:
        printed = browser_python.run(code)["printed"]
        found = in_node("verdict", printed, right, exercise.judged)
        return found["isRight"], found["sentences"]

    assert judged(solved.code) == (True, ["Right: it prints what it should."])
    for kind, is_right in ("right", True), ("wrong", False):
        code = changed(begins.code, TRIES[name][kind])
        assert judged(code)[0] is is_right, f"{kind}: {judged(code)}\n{code}"
    is_right, sentences = judged(begins.code)
    assert not is_right, "nobody need change it"
    said = " ".join(sentences)
    told = said.replace("`", " ").split()
    given_away = [
        one for one in values if one not in said_by_labels(exercise) and one in told
    ]
    assert not given_away, f"{said!r} gives away {given_away}"


def said_by_labels(exercise: Exercise) -> list[str]:
    """The words of its labels, which the verdict repeats."""
    return " ".join(exercise.judged).split()


def changed(code: str, pairs: list[list[str]]) -> str:
    """The program with pieces of it replaced, each of which it has."""
    for old, new in pairs:
        assert old in code, f"{old!r} is not in\n{code}"
        code = code.replace(old, new)
    return code


PRINTED = """pears: 2
plum ~ 0x7f
a harvest
pears: 3
Traceback (most recent call last):
  File "program.py", line 3, in <module>
    x: y
ValueError: no plum
after: yes
Exception ignored in: <function f at 0x1>
"""


def test_lines_are_read_as_the_runner_reads_them() -> None:
    """`label: value`, `label ~ value`, and all else as text: what Python says of an error is no label."""
    found = in_node("read", PRINTED)
    twice = [{"value": "2", "varies": False}, {"value": "3", "varies": False}]
    varying = [{"value": "0x7f", "varies": True}]
    after = [{"value": "yes", "varies": False}]
    assert found["byLabel"] == [["pears", twice], ["plum", varying], ["after", after]]
    rest = found["rest"].splitlines()
    assert rest[0] == "a harvest" and rest[-2:] == [
        "ValueError: no plum",
        "Exception ignored in: <function f at 0x1>",
    ]


@pytest.mark.parametrize(
    ("mine", "says"),
    [
        ("pears: 2\n", "right"),
        ("pears: 3\n", "other"),
        ("plums: 2\n", "missing"),
        ("pears: 2\npears: 2\n", "other"),
        ("pears: 2\nworms: 1\n", "extra"),
    ],
)
def test_each_way_to_be_wrong_has_words(mine: str, says: str) -> None:
    """A value that differs, a label that is gone, one that was printed too often, one that should be gone."""
    found = in_node("verdict", mine, "pears: 2\n", ["pears", "worms"])
    words = {
        "right": "it prints what it should",
        "other": "`pears` does not yet say what it should",
        "missing": "`pears` is not printed any more",
        "extra": "`worms` should not be printed any more",
    }
    assert words[says] in " ".join(found["sentences"])
    assert found["isRight"] is (says == "right")
