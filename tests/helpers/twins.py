"""Twins: a watched snippet with probes put before its statements, which runs without the recorder.

A twin runs as any script does, and writes what it finds to a file. A place for a probe is one that the interpreter
passes once each time it comes to the statement, so that it answers to one recorded step.
"""

import ast
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from living_memory.book.python import Python
from living_memory.running.process import ENVIRONMENT, OPTIONS

END = 0
"""The line of the place after the last statement."""

COUNTS = """
import sys as _sys
_top, _stdout = globals(), _sys.stdout
def _at(line):
    _stdout.flush()
    _write(["at", line, [name for name in list(_top) if name[0] != "_"]])
def _probe(path, count): _write(["count", path, count - 1])
"""
"""At each place the names of the module, and counts; a stream that waits for more would hold what was printed.

A count is that of `[value][0]`, one reference more on every version: a variable itself may be borrowed from 3.14 on.
"""

UNREACHABLE = """
import gc as _gc, os as _os
_copies = []
_void = _os.open(_os.devnull, _os.O_WRONLY)
def _at(line):
    if _copies:
        return  # a finalizer in the copy
    child = _os.fork()
    if child:
        return _os.waitpid(child, 0)
    _copies.append(line)
    _os.dup2(_void, 1), _os.dup2(_void, 2)
    _write(["at", line, _gc.collect()])
    _os._exit(0)
_gc.collect()
"""
"""`gc.collect` in a copy of the process, so that the next place is as it would have been."""

DEATHS = """
import os as _os, sys as _sys, weakref as _weakref
class _Watch(_weakref.ref):
    __slots__ = ("number",)
_watches, _stdout = [], _sys.stdout
def _died(watch): _write(["died", watch.number])
def _probe(path, value):
    for watch in _watches:
        if watch() is value is not None:
            return _write(["seen", path, watch.number])
    try: watch = _Watch(value, _died)
    except TypeError: return
    watch.number = len(_watches)
    _watches.append(watch)
    _write(["seen", path, watch.number])
def _at(line):
    _stdout.flush()
    _write(["at", line, _os.fstat(1).st_size])
"""
"""A finalizer (the callback of a weak reference) for each object that can have one, attached when it is first met."""

REFERENCES = """
import gc as _gc
_nothing = object()
def _at(line): _write(["at", line])
def _probe(path, value):
    if isinstance(value, type): many = _of_class(value)
    elif type(value) is type(_probe): many = _of_function(value)
    elif hasattr(type(value), "cache_info"): many = _of_cache(value)
    else: many = _of_object(value)
    _write(["refers", path, many, isinstance(value, BaseException)])
def _of_cache(value):
    given = [name for name in value.__dict__ if name[:2] != "__" and name != "cache_parameters"]
    return value.cache_info().currsize + 1 + len(given)
def _of_object(value):
    try: own = object.__getattribute__(value, "__dict__")
    except AttributeError: own = _nothing
    found = _gc.get_referents(value)
    many = len(found) - (type(value) in list(map(_itself, found)))
    if any(one is own for one in found):
        many += len(_gc.get_referents(own)) - 1
    return many
def _itself(value): return value if isinstance(value, type) else None
def _of_function(value):
    parts = [value.__code__, value.__globals__, value.__builtins__, value.__name__, value.__qualname__, value.__doc__]
    parts += [value.__module__, value.__dict__, value.__defaults__, value.__kwdefaults__, value.__closure__]
    parts += [value.__annotations__, getattr(value, "__annotate__", None), getattr(value, "__type_params__", None)]
    known = list(map(id, parts))
    strange = [one for one in _gc.get_referents(value) if id(one) not in known and type(one) is not tuple]
    held = [*(value.__defaults__ or ()), *(value.__kwdefaults__ or {}), *value.__dict__]
    for cell in value.__closure__ or ():
        try: held.append(cell.cell_contents)
        except ValueError: pass
    return len(held) + len(strange)
def _of_class(value):
    return sum(name[0] != "_" and _is_shared(type(one)) for name, one in vars(value).items())
def _is_shared(cls): return not hasattr(cls, "__get__") or hasattr(cls, "cache_info") or cls.__module__ == "__main__"
"""
"""How many references an object has to others than its class, those of its attributes in a dict included.

Of a function, its defaults, the variables that it keeps, its attributes, and what else is no part of it as the language
tells them; of a function with a cache, its results and the function; of a class, the attributes that are no methods.
"""

WRITE = """
import json as _json
def _write(row, _put=open({results!r}, "a", buffering=1).write, _dump=_json.dumps): _put(_dump(row) + chr(10))
_asked, _to_ask, _turns = [()], {to_ask!r}, {turns!r}
def _come(line):
    turn = _turns[line]
    _turns[line] = turn + 1
    _asked[0] = _to_ask[line][turn] if turn < len(_to_ask[line]) else ()
def _ask(path): return path in _asked[0]
def _default(function, name):
    by_name = function.__kwdefaults__ or {{}}
    if name in by_name: return by_name[name]
    code = function.__code__
    return function.__defaults__[code.co_varnames.index(name) - code.co_argcount]
"""
"""What is asked at a place is what the recorded step before it knows, so that no question raises.

A `try` round a question would have the compiler copy the statement after it, and the copies would warm up apart.
"""


@dataclass(frozen=True)
class Place:
    """Where a probe can stand: before the text line `before`, for the statement that begins on `line`."""

    line: int
    before: int
    column: int


def blocks(node: ast.AST) -> Iterator[list[ast.stmt]]:
    """The lists of statements within a node."""
    for name in ("body", "orelse", "finalbody"):
        yield getattr(node, name, [])
    for part in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]:
        yield part.body


def places(source: str) -> list[Place]:
    """Every place before a statement that the interpreter passes once each time it comes to the statement."""
    lines, found, todo = source.splitlines(), [], [ast.parse(source)]
    for node in todo:
        for block in blocks(node):
            todo += block
            within = [] if isinstance(node, ast.ClassDef) else block
            found += [
                place(statement)
                for statement in within
                if can_have_probe(statement, lines)
            ]
    return found


def place(statement: ast.stmt) -> Place:
    """The place before a statement and its decorators."""
    first = min(
        [
            statement.lineno,
            *(mark.lineno for mark in getattr(statement, "decorator_list", [])),
        ]
    )
    return Place(statement.lineno, first, statement.col_offset)


def can_have_probe(statement: ast.stmt, lines: list[str]) -> bool:
    """Whether a probe before this statement runs as often as the statement: not so for the head of a loop."""
    text = lines[statement.lineno - 1]
    alone = not text[: statement.col_offset].strip() and not text.strip().startswith(
        "elif"
    )
    again = isinstance(
        statement, (ast.For, ast.While, ast.With, ast.Global, ast.Nonlocal)
    )
    words = isinstance(statement, ast.Expr) and isinstance(
        statement.value, ast.Constant
    )
    future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    return alone and not (again or words or future)


def slots(path: str, one: dict, objects: dict[str, dict]) -> Iterator[tuple[str, int]]:
    """The expressions that lead from an object on to others, with the numbers of those."""
    defaults = (
        [key for key, _ in one["slots"] if str(key).endswith("=")]
        if one["kind"] == "func"
        else []
    )
    for at, (key, value) in enumerate(one["slots"]):
        if not isinstance(value, int):
            continue
        if key in defaults:
            yield f"_default({path}, {key[:-1]!r})", value
        elif step := step_to(key, at, len(defaults), one, objects):
            yield path + step, value


def step_to(
    key: object, at: int, defaults: int, one: dict, objects: dict[str, dict]
) -> str:
    """What to write after an object to get to one of its slots; empty if there is no way that disturbs nothing."""
    kind = one["kind"]
    if one["type"] == "_lru_cache_wrapper":
        return ""
    if kind == "map" and isinstance(key, dict):
        of = objects[str(key["ref"])]
        return (
            f"[{of['text']}]"
            if of["type"] in ("str", "int") and of.get("shared")
            else ""
        )
    if kind == "func" and str(key).startswith("."):
        return str(key)
    if kind == "func":
        return f".__closure__[{at - defaults}].cell_contents"
    if kind == "seq":
        return f"[{key}]"
    if kind == "tb":
        return ".tb_frame" if key == "frame" else ".tb_next"
    # The function of a bound method is drawn only as long as the method is: it is a part of its class.
    named = (
        kind in ("inst", "class", "opaque")
        and isinstance(key, str)
        and key.isidentifier()
        and key != "__func__"
    )
    return "()" if kind == "weak" else f".{key}" if named else ""


def paths(step: dict, taboo: frozenset[str] = frozenset()) -> dict[str, int]:
    """The expressions that the running frame can ask for, to a depth of two, with the numbers of the objects.

    `taboo` are names that a function has for itself: another function that asked for them would keep them.
    """
    frames, objects = step["frames"], step["objs"]
    outer = {
        name: number
        for name, number in frames[0]["vars"]
        if len(frames) == 1 or name not in taboo
    }
    level = outer | dict(frames[-1]["vars"])
    found = dict(level)
    for _ in range(2):
        level = dict(
            pair
            for path, number in level.items()
            for pair in slots(path, objects[str(number)], objects)
        )
        found |= level
    return found


def inner_names(source: str) -> frozenset[str]:
    """The names that the functions and comprehensions of a snippet have for themselves."""
    functions = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, (ast.FunctionDef, ast.Lambda, ast.comprehension))
    ]
    nodes = [part for function in functions for part in ast.walk(function)]
    stored = {
        node.id
        for node in nodes
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return frozenset(
        stored
        | arguments
        | {node.name for node in nodes if getattr(node, "name", None)}
    )


def twin(trace: dict, prelude: str, probe: str) -> str:
    """The snippet with probes: `probe` is what to ask about `{path}` at each place, or nothing."""
    source, after = trace["source"], {}
    taboo, lines = inner_names(source), source.splitlines()
    loud = "__getattr" in source
    for spot in [*places(source), Place(END, len(lines) + 1, 0)]:
        steps = (
            trace["steps"][-1:] if spot.line == END else steps_before(trace, spot.line)
        )
        asked = (
            dict.fromkeys(path for step in steps for path in paths(step, taboo))
            if probe
            else {}
        )
        rows = [f"_at({spot.line})", f"_come({spot.line})"]
        for path in asked if not loud else ():
            rows.append(f"if _ask({path!r}): {probe.format(path=path)}")
        after[spot.before] = "\n".join(" " * spot.column + row for row in rows)
    start = first_line(source)
    body = [
        part
        for at, line in enumerate([*lines, ""], 1)
        for part in (after.get(at), line)
        if part is not None
    ]
    head, tail = (body[:start], body[start:]) if start else ([], body)
    return "\n".join([*head, prelude, *tail]) + "\n"


def to_ask(trace: dict) -> dict[int, list[list[str]]]:
    """The expressions that can be asked for at a place, each time that it is passed; by the line of the place."""
    taboo = inner_names(trace["source"])
    asked: dict[int, list[list[str]]] = {END: [list(paths(trace["steps"][-1], taboo))]}
    for spot in places(trace["source"]):
        steps = steps_before(trace, spot.line)
        asked[spot.line] = [list(paths(step, taboo)) for step in steps]
    return asked


def statements(trace: dict) -> list[dict]:
    """The steps that follow a statement; the turns of a comprehension are within one."""
    return [step for step in trace["steps"] if step["event"] != "turn"]


def steps_before(trace: dict, line: int) -> list[dict]:
    """The steps after which the statement on this line runs."""
    return [step for step in statements(trace) if step["next"] == line]


def first_line(source: str) -> int:
    """How many lines the docstring and the imports from `__future__` take."""
    last = 0
    for statement in ast.parse(source).body:
        words = isinstance(statement, ast.Expr) and isinstance(
            statement.value, ast.Constant
        )
        if not words and not (
            isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        ):
            break
        last = statement.end_lineno
    return last


class Runs(Protocol):
    """What runs twins."""

    def run(self, source: str, results: Path) -> str:
        """Run a twin, which writes what it finds to a file beside it; gives that."""

    def collected(self, trace: dict, first: str, folder: Path) -> list[list[list]]:
        """What the collector finds at each place, as `visits` gives it; `first` is what the twin begins with."""


@dataclass(frozen=True)
class Alone:
    """Runs each twin in a process of this Python."""

    python: Python

    def run(self, source: str, results: Path) -> str:
        """Run it as any script is run."""
        file, output = results.with_name("twin.py"), results.with_name("output")
        results.write_text("")
        file.write_text(source, encoding="utf-8")
        with output.open("w") as opened:
            command = [self.python.executable, *OPTIONS, str(file)]
            out = {
                "stdout": opened,
                "stderr": subprocess.STDOUT,
                "stdin": subprocess.DEVNULL,
            }
            subprocess.run(command, env=ENVIRONMENT, timeout=60, **out)
        return results.read_text()

    def collected(self, trace: dict, first: str, folder: Path) -> list[list[list]]:
        """Ask in a copy of the process at each place."""
        return visits(self, trace, first + UNREACHABLE, "", folder)


def visits(
    runs: Runs, trace: dict, prelude: str, probe: str, folder: Path
) -> list[list[list]]:
    """What a twin found: for each place that it came to, the rows from there on."""
    results = folder / "results"
    return rows_of(runs.run(with_rows(trace, prelude, probe, results), results))


def with_rows(trace: dict, prelude: str, probe: str, results: Path) -> str:
    """The source of a twin that writes its rows to a file."""
    asked = to_ask(trace)
    start = WRITE.format(
        results=str(results), to_ask=asked, turns=dict.fromkeys(asked, 0)
    )
    return twin(trace, start + prelude, probe)


def rows_of(text: str) -> list[list[list]]:
    """What a twin has written: for each place the rows from there on."""
    found: list[list[list]] = []
    for row in map(json.loads, text.splitlines()):
        found += [[]] if row[0] == "at" else []
        found[-1].append(row)
    return found
