"""A word of four bytes: a build of 32 bits is recorded as one of 64 bits is, but for the sizes of objects."""

import json
from collections.abc import Iterator
from pathlib import Path

import proofs
import pytest

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.project import HOME

WATCHED = sorted((HOME / "tests/data/watched").glob("*.py"))
SIZES = {"size", "cap"}
"""What may differ in what is said of an object."""


@pytest.fixture(scope="module")
def both(the_book: model.Book) -> tuple[Python, Python]:
    """The build of 32 bits that is here, and the usual one of the same minor version."""
    narrow = the_book.others.get("32-bit")
    if narrow is None:
        pytest.skip(
            "a 32-bit Python is not here: .ci/get-pythons FOLDER i386 brings it"
        )
    release, _, _ = narrow.identity.partition(" ")
    for wide in the_book.pythons.values():
        if wide.identity.partition(" ")[0] == release:
            return narrow, wide
    pytest.skip(f"the usual build of Python {release} is not here")


@pytest.mark.parametrize("program", WATCHED, ids=lambda path: path.stem)
def test_build_of_32_bits_says_the_same(
    program: Path, both: tuple[Python, Python]
) -> None:
    """Each count, state, name and death."""
    narrow, wide = (json.loads(proofs.record(python, program)) for python in both)
    assert narrow["build"]["bits"] == 32
    assert [*facts(narrow)] == [*facts(wide)]


def facts(trace: dict) -> Iterator[str]:
    """All that a trace says but sizes, a line for each object of each step."""
    for at, step in enumerate(trace["steps"]):
        objects = step["objs"]
        whole = {key: step[key] for key in step if key != "objs"}
        yield json.dumps([at, whole])
        for number, one in objects.items():
            said = {key: one[key] for key in one if key not in SIZES}
            yield json.dumps([at, number, said])
