"""A trace held against a program that nobody records, in which an eyewitness stands before each statement.

What the eyewitness asks does not depend on the trace: each name of each frame, and what is up to two references away.
It shares no code with the recorder, nor with the twins of the five proofs.
"""

import ast
import json
import re
import shutil
import subprocess
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from living_memory.book.python import Python
from living_memory.project import HOME
from living_memory.running.process import ENVIRONMENT, OPTIONS

EYEWITNESS = HOME / "tests/helpers/eyewitness.py"
IMPORT = ast.parse(f"import {EYEWITNESS.stem}; del {EYEWITNESS.stem}").body
AGAIN = (ast.AsyncFor, ast.AsyncWith, ast.For, ast.Match, ast.While, ast.With)
"""Statements whose first line runs more than once, or stands for several steps."""
SILENT = (ast.Global, ast.Nonlocal)
"""Statements that the interpreter never comes to."""
IMMORTAL = 1 << 29
"""No count of a mortal object is as high, and that of an immortal one is not lower."""
LONGEST = 60
"""The characters of a text up to which a trace has the whole of it."""


class Stands(ast.NodeTransformer):
    """Puts the eyewitness before each statement that is a step of its own; `lines` are those of these."""

    def __init__(self, tree: ast.Module) -> None:
        """The first statement of a line is the step."""
        statements = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]
        statements.sort(key=lambda one: (-one.lineno, -one.col_offset))
        self.firsts = {one.lineno: one for one in statements}
        self.lines: set[int] = set()

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Put it into the blocks of a node, but for the body of a class, which is one step."""
        super().generic_visit(node)
        is_class = isinstance(node, ast.ClassDef)
        for name, block in ast.iter_fields(node):
            if isinstance(block, list) and not is_class:
                setattr(
                    node, name, [each for one in block for each in self.with_it(one)]
                )
        return node

    def with_it(self, node: ast.AST) -> list[ast.AST]:
        """What stands in the place of a statement; all other nodes stay."""
        if not isinstance(node, ast.stmt) or not self.is_step(node):
            return [node]
        self.lines.add(node.lineno)
        return [asking(node.lineno), node]

    def is_step(self, node: ast.stmt) -> bool:
        """Whether the interpreter comes to this statement once for each step at its line."""
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_first = self.firsts[node.lineno] is node
        is_from_future = (
            isinstance(node, ast.ImportFrom) and node.module == "__future__"
        )
        if is_text or is_from_future:
            return False
        return is_first and not isinstance(node, AGAIN + SILENT)


def asking(line: int) -> ast.stmt:
    """The statement by which a program asks the eyewitness."""
    return ast.parse(f"witness_({line})").body[0]


def with_eyewitness(source: str) -> tuple[str, set[int]]:
    """A program with the eyewitness in it, and the lines before which it stands; line 0 is the end."""
    tree = ast.parse(source)
    stands = Stands(tree)
    stands.visit(tree)
    start = 0
    for place, node in enumerate(tree.body):
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_text or isinstance(node, ast.ImportFrom) and node.module == "__future__":
            start = place + 1
    tree.body[start:start] = IMPORT
    tree.body.append(asking(0))
    return ast.unparse(tree), stands.lines


def seen(python: Python, source: str, folder: Path) -> tuple[list[dict], set[int]]:
    """What the eyewitness writes down in an unrecorded run, a row for each place; and the lines where it stands."""
    program = folder / "program.py"
    text, lines = with_eyewitness(source)
    program.write_text(text, encoding="utf-8")
    shutil.copy(EYEWITNESS, folder)
    # A stream that waits for more holds what was printed; that to a terminal does not, nor does a recorded one.
    command = [python.executable, "-u", *OPTIONS, str(program)]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    done = subprocess.run(
        command,
        env=ENVIRONMENT,
        cwd=folder,
        timeout=60,
        stderr=subprocess.PIPE,
        **quiet,
    )
    said = done.stderr.decode("utf-8", "replace")
    assert EYEWITNESS.name not in said, f"the eyewitness itself fails: {said}"
    rows = folder / "program.py.rows"
    return [json.loads(row) for row in rows.read_text().splitlines()], lines


@dataclass
class Held:
    """What was compared, by kind, and what did not agree, a sentence each."""

    compared: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def expect(self, kind: str, drawn: object, found: object, where: str) -> None:
        """Compare one pair."""
        self.compared[kind] += 1
        if drawn != found:
            self.wrong.append(f"{where}, {kind}: drawn {drawn}, without us {found}")


def hold(trace: dict[str, Any], rows: list[dict], lines: set[int]) -> Held:
    """A trace held against the rows of an unrecorded run."""
    held = Held()
    all_steps = [step for step in trace["steps"] if step["event"] != "turn"]
    steps = [step for step in all_steps if step["next"] in lines]
    if trace["status"] == 0:
        steps.append(trace["steps"][-1])
    way = [step["next"] for step in steps]
    gone = [row["line"] for row in rows[: len(way)]]
    held.expect("way through the lines", way, gone, "the program")
    for step, row in zip(steps, rows):
        hold_step(held, step, row)
    return held


def hold_step(held: Held, step: dict, row: dict) -> None:
    """Compare all frames, and then each object that both sides see, from the names on."""
    where = f"before line {step['next']}"
    frames = without_inlined(step["frames"])
    drawn = [frame["name"] for frame in frames]
    found = [name if name != "<module>" else "module" for name, _ in row["frames"]]
    held.expect("frames", drawn, found, where)
    todo: deque[tuple[str, int, int]] = deque()
    for frame, (_, ids) in zip(frames, row["frames"]):
        names = [name for name, _ in frame["vars"]] + frame.get("hidden", [])
        held.expect("names", sorted(names), sorted(ids), f"{where}, {frame['name']}()")
        for name, number in frame["vars"]:
            if name in ids:
                todo.append((name, number, ids[name]))
    numbers: dict[int, int] = {}
    while todo:
        path, number, address = todo.popleft()
        one = step["objs"][str(number)]
        if address in numbers:
            # Of two equal small values a picture may show one.
            is_same = one["kind"] == "atom" or numbers[address] == number
            held.expect("identity", True, is_same, f"{where}, {path}")
        elif found_one := row["objects"].get(str(address)):
            is_bent = "shortcut" in step  # which the page says in words
            hold_object(held, one, found_one, f"{where}, {path}", is_bent)
            todo += pairs(path, one, found_one)
        numbers.setdefault(address, number)


def without_inlined(frames: list[dict]) -> list[dict]:
    """The frames that the interpreter has: what runs within one of a function has its names there."""
    found: list[dict] = []
    for frame in frames:
        if "inlined" not in frame:
            found.append(dict(frame))
        elif found[-1]["name"] != "module":
            names = {**dict(found[-1]["vars"]), **dict(frame["vars"])}
            found[-1]["vars"] = list(names.items())
    return found


def hold_object(held: Held, one: dict, found: dict, where: str, is_bent: bool) -> None:
    """Compare what is said of one object."""
    held.expect("type", one["type"], found["type"], where)
    if None not in (one["size"], found["size"]):
        held.expect("size", one["size"], found["size"], where)
    if one.get("shared") or is_bent:
        pass
    elif one["rc"] is None:
        held.expect("immortal", True, found["count"] >= IMMORTAL, where)
    else:
        held.expect("count", one["rc"], found["count"], where)
    text = found.get("text", "")
    if 0 < len(text) < LONGEST and one.get("text") != "an address":
        held.expect("text", one.get("text"), text, where)
    many = one.get("len", len(one["slots"]))
    for key in ("items", "values"):
        if key in found:
            held.expect("length", many, len(found[key]), where)
    if "many" in found:
        held.expect("length", many, found["many"], where)
    if "referents" in found and one["kind"] == "inst":
        told = many + one.get("unnamed", 0)
        held.expect("references", told, references(one, found), where)


def references(one: dict, found: dict) -> int:
    """How many references an instance has, those in a dict of its own instead of the one to that dict."""
    others = found["referents"]
    if not one.get("dict"):
        return len(others)
    known = set(found["attributes"].values())
    dicts = [
        many for address, many in others if many is not None and address not in known
    ]
    return len(others) - len(dicts) + sum(dicts)


def pairs(path: str, one: dict, found: dict) -> Iterator[tuple[str, int, int]]:
    """What both sides find one reference further: (expression, number in the picture, address)."""
    inner = found.get("items", found.get("values", []))
    named = found.get("attributes", {})
    for place, (key, value) in enumerate(one["slots"]):
        if not isinstance(value, int):
            continue
        if isinstance(key, str) and re.fullmatch(r"\w+", key) and key in named:
            yield f"{path}.{key}", value, named[key]
        elif place < len(inner):
            yield f"{path}[{place}]", value, inner[place]
