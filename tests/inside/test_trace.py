"""Every recorded trace is as `inside/trace.py` says: each key is known, none is missing, each value has its type."""

import ast
import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from types import UnionType
from typing import (
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import pytest

from living_memory.book import snippets
from living_memory.inside import trace as schema
from living_memory.project import HOME, INSIDE
from living_memory.watching import traces

FILES = sorted((HOME / "tests/data/traces").glob("*.json"))
IN_JSON = {tuple: list}
"""What JSON has in the place of a type."""
BOOK = sorted((HOME / "snippets").glob("*/*.watch.json"))


def faults(value: Any, wanted: Any, where: str) -> Iterator[str]:
    """What about a value of JSON is not as its annotation says; `where` is its place in the trace."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if is_typeddict(wanted):
        yield from faults_of_keys(value, wanted, where)
    elif origin in (Union, UnionType):
        if not any(fits(value, part) for part in parts):
            yield f"{where} is {value!r}, and not {wanted}"
    elif origin is Literal:
        if (type(value), value) not in [(type(word), word) for word in parts]:
            yield f"{where} is {value!r}, and not {wanted}"
    elif type(value) is not IN_JSON.get(origin, origin or wanted):
        yield f"{where} is {value!r}, and not {wanted}"
    elif origin is tuple:
        yield from faults_of_items(value, parts, where)
    elif origin is list:
        yield from faults_of_items(value, parts * len(value), where)
    elif origin is dict:
        keys, values = list(value), list(value.values())
        yield from faults_of_items(keys, parts[:1] * len(keys), where)
        yield from faults_of_items(values, parts[1:] * len(values), where)


def fits(value: object, wanted: Any) -> bool:
    """Whether a value of JSON is as its annotation says."""
    return not any(faults(value, wanted, ""))


def faults_of_keys(value: object, wanted: Any, where: str) -> Iterator[str]:
    """What is wrong with an object of JSON whose keys have names."""
    if type(value) is not dict:
        yield f"{where} is {value!r}, and no {wanted.__name__}"
        return
    hints = get_type_hints(wanted)
    for key in sorted(wanted.__required_keys__ - value.keys()):
        yield f"{where}.{key} is missing"
    for key in value:
        if key in hints:
            yield from faults(value[key], hints[key], f"{where}.{key}")
        else:
            yield f"{where}.{key} is unknown: describe it in inside/trace.py"


def faults_of_items(
    values: list[object], wanted: tuple[Any, ...], where: str
) -> Iterator[str]:
    """What is wrong with a list whose items have these types, one each."""
    if len(values) != len(wanted):
        yield f"{where} has {len(values)} items, and not {len(wanted)}"
    for at, (value, one) in enumerate(zip(values, wanted)):
        yield from faults(value, one, f"{where}[{at}]")


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
