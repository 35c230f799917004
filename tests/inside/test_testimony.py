"""What a picture says is so in a run that nobody records: frames, names, counts, sizes, contents; by another method."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import proofs
import pytest
import testimony
from kept_proofs import KeptProofs, code_of
from testimony import Held

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.project import HOME

PASTED = sorted((HOME / "tests/data/pasted").glob("*.py"))


def newest(the_book: model.Book) -> Python:
    """The newest Python here."""
    return list(the_book.pythons.values())[-1]


def one_of(the_book: model.Book, program: Path) -> Python:
    """The Python on which a program is held: another one for each, spread evenly; all on all would take minutes."""
    here = list(the_book.pythons.values())
    return here[crc32(program.name.encode()) % len(here)]


@pytest.mark.parametrize("program", PASTED, ids=lambda path: path.stem)
def test_eyewitness_says_what_the_picture_says(
    program: Path, the_book: model.Book, kept: KeptProofs, tmp_path: Path
) -> None:
    """The whole of each step, on one Python of those here."""
    python = one_of(the_book, program)
    who = python.identity, python.executable
    recorder = sorted(proofs.RECORDER.glob("*.py"))
    proof = kept.of(
        "testimonies",
        *who,
        code_of(Path(testimony.__file__)),
        testimony.EYEWITNESS,
        *recorder,
        program,
    )
    if proof.known() is not None:
        proof.take()
        return
    trace = json.loads(proofs.record(python, program))
    held = testimony.hold(trace, *testimony.seen(python, trace["source"], tmp_path))
    assert not held.wrong, "\n".join(
        [f"{program.name} on {python.minor}", *held.wrong[:20]]
    )
    assert held.compared["count"] > 3, f"too little was compared: {held.compared}"
    proof.keep()


KNOWN = """\
class Node:
    pass
def use(given):
    inner = [given]
    return inner
first = Node()
first.rows = rows = []
pair = (rows, rows)
text = "ab cd"
print(text)
kept = use(pair)
"""


def test_eyewitness_knows_what_is_known(the_book: model.Book, tmp_path: Path) -> None:
    """A program whose answers anybody can count: three names and places of a list, a call that lends."""
    for python in the_book.pythons.values():
        folder = tmp_path / python.minor
        folder.mkdir()
        rows, lines = testimony.seen(python, KNOWN, folder)
        assert [row["line"] for row in rows] == [1, 3, 6, 7, 8, 9, 10, 11, 4, 5, 0]
        assert lines == {1, 3, 4, 5, 6, 7, 8, 9, 10, 11}
        names = dict(rows[-1]["frames"][0][1])
        end = {name: rows[-1]["objects"][str(names[name])] for name in names}
        counts = {
            name: end[name]["count"] for name in ("first", "rows", "pair", "kept")
        }
        assert counts == {"first": 1, "rows": 4, "pair": 2, "kept": 1}, python.minor
        assert end["text"]["text"] == "'ab cd'"
        assert list(end["first"]["attributes"]) == ["rows"]
        assert [frame for frame, _ in rows[-2]["frames"]] == ["<module>", "use"]


Mistake = Callable[[dict[str, Any]], None]
"""What makes a trace false: it is given the last step."""


def list_of(step: dict[str, Any]) -> dict[str, Any]:
    """The empty list of the program."""
    return next(one for one in step["objs"].values() if one["type"] == "list")


def count(step: dict[str, Any]) -> None:
    """One reference too many."""
    list_of(step)["rc"] += 1


def size(step: dict[str, Any]) -> None:
    """The size of another list."""
    list_of(step)["size"] += 8


def names(step: dict[str, Any]) -> None:
    """A name that is not drawn."""
    step["frames"][0]["vars"].pop()


def identity(step: dict[str, Any]) -> None:
    """Two equal lists where there is one."""
    number = next(key for key, one in step["objs"].items() if one is list_of(step))
    step["objs"]["99"] = dict(list_of(step))
    pair = next(one for one in step["objs"].values() if one["type"] == "tuple")
    assert pair["slots"][1][1] == int(number)
    pair["slots"][1] = [1, 99]


def references(step: dict[str, Any]) -> None:
    """An attribute that is neither drawn nor counted."""
    node = next(one for one in step["objs"].values() if one["type"] == "Node")
    node["slots"].clear()


def length(step: dict[str, Any]) -> None:
    """An item too few."""
    pair = next(one for one in step["objs"].values() if one["type"] == "tuple")
    pair["slots"].pop()


def content(step: dict[str, Any]) -> None:
    """Another text than there is."""
    atom = next(one for one in step["objs"].values() if one.get("text") == "'ab cd'")
    atom["text"] = "'ab'"


@pytest.mark.parametrize(
    ("mistake", "kind"),
    [
        (count, "count"),
        (size, "size"),
        (names, "names"),
        (identity, "identity"),
        (references, "references"),
        (length, "length"),
        (content, "text"),
    ],
)
def test_eyewitness_contradicts_a_false_picture(
    mistake: Mistake, kind: str, known: "tuple[dict, list[dict], set[int]]"
) -> None:
    """One wrong word in a true trace is found, and called what it is."""
    trace, rows, lines = copy.deepcopy(known)
    mistake(trace["steps"][-1])
    held = testimony.hold(trace, rows, lines)
    assert held.wrong and all(f", {kind}: drawn" in one for one in held.wrong), held


@pytest.fixture(scope="module")
def known(
    the_book: model.Book, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict, list[dict], set[int]]:
    """The trace of the known program on the newest Python, which holds, and what the eyewitness saw."""
    folder = tmp_path_factory.mktemp("known")
    program = folder / "known.py"
    program.write_text(KNOWN, encoding="utf-8")
    python = newest(the_book)
    trace = json.loads(proofs.record(python, program))
    rows, lines = testimony.seen(python, KNOWN, folder)
    held: Held = testimony.hold(trace, rows, lines)
    assert not held.wrong, held.wrong
    return trace, rows, lines
