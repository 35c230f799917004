"""Every recorded trace is as `inside/trace.py` says: each key is known, none is missing, each value has its type."""

import ast
import json
from copy import deepcopy
from pathlib import Path

import pytest
from schemas import faults

from living_memory.book import snippets
from living_memory.inside import trace as schema
from living_memory.project import HOME, INSIDE
from living_memory.watching import traces

FILES = sorted((HOME / "tests/data/traces").glob("*.json"))
BOOK = sorted((HOME / "snippets").glob("*/*.watch.json"))


def assert_fits(trace: object) -> None:
    """A trace is as the schema says."""
    found = list(faults(trace, schema.Trace, "trace"))
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_trace_of_a_test_fits(path: Path) -> None:
    """What the tests draw is a trace."""
    assert_fits(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "path", BOOK, ids=lambda path: f"{path.parent.name}/{path.name.split('.')[0]}"
)
def test_trace_of_the_book_fits(path: Path) -> None:
    """What the book recorded is, on each Python, a trace."""
    source = path.with_name(path.name.replace(".watch.json", ".py"))
    recorded = traces.read(snippets.read(source))
    assert recorded, f"{path}: holds no trace of this code"
    for trace in recorded.values():
        assert_fits(trace)


@pytest.mark.parametrize(
    ("place", "key", "value", "told"),
    [
        ((), "speed", 1, "trace.speed is unknown"),
        (("steps", 7), "out", [0], "out has 1 items, and not 2"),
        (("steps", 7), "gc", True, "gc is True"),
        (("steps", 7), "event", "jump", "event is 'jump'"),
        (("steps", 7, "objs", "2"), "rc", "2", "rc is '2'"),
        (("steps", 7, "objs", "2"), "slots", [[0, None]], "slots[0][1] is None"),
        (("steps", 7, "objs"), "2", {}, ".kind is missing"),
        (("build",), "bits", None, "bits is None"),
    ],
)
def test_changed_trace_does_not_fit(
    place: tuple[str | int, ...], key: str, value: object, told: str
) -> None:
    """A key that nobody knows, a missing one and one of another type are each told, with their place."""
    path = HOME / "tests/data/traces/self_loop.json"
    trace = json.loads(path.read_text(encoding="utf-8"))
    changed = deepcopy(trace)
    part = changed
    for step in place:
        part = part[step]
    part[key] = value
    assert any(told in fault for fault in faults(changed, schema.Trace, "trace"))
    assert_fits(trace)


def test_every_key_is_described() -> None:
    """Below each key and each name of the schema stands what it is."""
    tree = ast.parse((INSIDE / "trace.py").read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for body in [tree.body, *(node.body for node in classes)]:
        for statement, below in zip(body, [*body[1:], None]):
            if isinstance(statement, ast.Assign | ast.AnnAssign):
                value = getattr(below, "value", None)
                assert isinstance(value, ast.Constant), ast.unparse(statement)
