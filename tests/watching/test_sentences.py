"""Every sentence that a player can say is true where it is said, and is not said where it would be false."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from minors import named

from living_memory.book.python import Python
from living_memory.project import HOME
from living_memory.running import pythons
from living_memory.watching import record
from living_memory.watching.picture import narration
from living_memory.watching.picture.drawing import Drawing
from living_memory.watching.picture.layout import Layout
from living_memory.watching.picture.sentences import Sentence
from living_memory.watching.picture.story import Story

TOLD = HOME / "tests/data/sentences.toml"
PICTURE = Path(narration.__file__).parent
CASES = tomllib.loads(TOLD.read_text(encoding="utf-8"))["sentence"]
MARK = "# <-"
PYTHONS = list(pythons.here({}).values())


EACH = [
    pytest.param(case, one.minor, id=f"{case['says']}-{one.minor}")
    for case in CASES
    for one in PYTHONS
    if one.minor in named(case.get("on", one.minor))
]
"""Each sentence with each Python; one that only some can say names them under `on`."""


class Program(NamedTuple):
    """A program of the table, and the number of its marked line."""

    text: str
    line: int


def program(text: str) -> Program:
    """Find the marked line of a program."""
    lines = text.strip("\n").splitlines()
    [marked] = [number for number, line in enumerate(lines, 1) if MARK in line]
    return Program("\n".join(lines) + "\n", marked)


def said(one: Program, python: Python, folder: Path) -> list[Sentence]:
    """All that is said of the marked line of a program."""
    path = folder / "p.py"
    path.write_text(one.text, encoding="utf-8")
    drawing = Drawing(Layout(Story(record.record(path, python))))
    found: list[Sentence] = []
    for scene, told in zip(drawing.scenes, narration.narration(drawing.scenes)):
        if scene.now.line == one.line:
            found += told
    assert found, f"nothing is said of line {one.line}"
    return found


def words_in(path: Path) -> Iterator[str]:
    """The sentences that a module of the narration can say: its texts that end with a full stop."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        is_text = isinstance(one, ast.Constant) and isinstance(one.value, str)
        if is_text and id(one) not in docstrings and one.value.endswith("."):
            yield one.value


def every_sentence() -> set[str]:
    """All that the narration can say, without the parts that stand in the place of `{}`."""
    modules = [PICTURE / "narration.py", *PICTURE.glob("about_*.py")]
    return {words for path in modules for words in words_in(path)}


def test_every_sentence_has_its_two_programs() -> None:
    """The table has each sentence of the code, and no other."""
    listed = {case["words"] for case in CASES}
    assert every_sentence() - listed == set(), (
        f"write a program for each into {TOLD.name}: where it is true, and where it would be false"
    )
    assert listed - every_sentence() == set(), f"take these out of {TOLD.name}"


def test_a_sentence_is_one_text() -> None:
    """What is said is written whole in the code, so that the table can have it: no f-string, no sum of texts."""
    for path in PICTURE.glob("about_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
        for call in [one for one in calls if ast.unparse(one.func) == "say"]:
            assert not isinstance(call.args[0], ast.JoinedStr | ast.BinOp), (
                f"{path.name}:{call.lineno}: write the sentence whole"
            )


@pytest.mark.kept("tests/data/sentences.toml", "machine")
@pytest.mark.parametrize(("case", "minor"), EACH)
def test_sentence_is_said_where_it_is_true(
    case: dict[str, str], minor: str, tmp_path: Path
) -> None:
    """The first program of a sentence has it at its marked line, letter by letter; the second one has it not."""
    [python] = [one for one in PYTHONS if one.minor == minor]
    told = said(program(case["true"]), python, tmp_path)
    is_meant = [one.html.striptags() for one in told if one.words == case["words"]]
    assert case["says"] in is_meant, [one.html.striptags() for one in told]
    told = said(program(case["false"]), python, tmp_path)
    wrong = [one.html.striptags() for one in told if one.words == case["words"]]
    assert not wrong
