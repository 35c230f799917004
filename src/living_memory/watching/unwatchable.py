"""What cannot be watched, with words that say what to change, before a program is recorded."""

import ast
import sys
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from ..problem import Problem, problem
from .program_names import assigned, full_name, imports
from .refused_names import BY_NAME, Reason, reason_of_import

DEFINITIONS = (ast.AsyncFunctionDef, ast.ClassDef, ast.FunctionDef)
IMPORTS = (ast.Import, ast.ImportFrom)
BUILTINS = {
    "breakpoint": "builtins.breakpoint",
    "input": "builtins.input",
}
"""The names that are refused without an import, and what they stand for."""
BY_PLACE = attrgetter("lineno", "col_offset")


class Fault(NamedTuple):
    """The line, what is wrong there, and what to do."""

    line: int
    what: str
    do: str


def lint(source: str, where: str) -> list[Problem]:
    """Everything in the program at `where` (a file) that cannot be watched, in the order of its lines."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:  # the second for what is not text
        return [not_python(error, where)]
    except (MemoryError, RecursionError):
        what = "has expressions that lie too deep in one another"
        return [problem(where, what, "give the inner ones names")]
    faults = {*foreign(tree), *crowded(tree)} or set(empty(tree))
    rows = source.split("\n")  # as Python counts: a form feed ends none
    problems = []
    for fault in sorted(faults):
        wrong = problem(
            f"{where}:{fault.line}",
            fault.what,
            fault.do,
            evidence=rows[fault.line - 1],
        )
        problems.append(wrong)
    return problems


def not_python(error: SyntaxError | ValueError, where: str) -> Problem:
    """What the parser of this command's own Python says."""
    line, what, row = 1, str(error), ""
    if isinstance(error, SyntaxError):
        line = error.lineno or line
        what = error.msg
        row = error.text or row
    major, minor, *_ = sys.version_info
    return problem(
        f"{where}:{line}",
        f"not Python {major}.{minor}: {what}",
        "correct it",
        evidence=row,
    )


def foreign(tree: ast.Module) -> Iterator[Fault]:
    """The modules and functions that make a picture false, or different at each run."""
    known = dict(BUILTINS)
    for name in assigned(tree):
        known[name] = ""
    for one in imports(tree):
        reason = reason_of_import(one.full)
        if reason:
            yield refused(one.line, one.full, reason)
        else:
            known[one.here] = one.meaning
    for node in ast.walk(tree):
        if isinstance(node, ast.expr):
            name = full_name(node, known)
            if name in BY_NAME:
                yield refused(node.lineno, name, BY_NAME[name])


def refused(line: int, name: str, reason: Reason) -> Fault:
    """The fault of a name that is refused for this reason."""
    shown = name.removeprefix("builtins.")
    return Fault(line, f"`{shown}` {reason.why}", reason.do)


def crowded(tree: ast.Module) -> Iterator[Fault]:
    """The lines on which a statement begins where another one stands; `class Node: pass` is one statement."""
    taken: set[int] = set()
    for node in sorted(statements(tree), key=BY_PLACE):
        if node.lineno in taken or is_flat(node):
            yield Fault(
                node.lineno,
                "has two statements on a line, and a step is a line",
                "give each its own line",
            )
        # Of a compound statement the first line is taken; what stands below are statements of their own.
        last = node.lineno if hasattr(node, "body") else node.end_lineno
        taken.add(last or node.lineno)


def is_flat(node: ast.stmt) -> bool:
    """Whether it is `if pear: plum = 1`, a compound statement on one line; a definition may be one."""
    body = getattr(node, "body", None)
    if not body or isinstance(node, DEFINITIONS):
        return False
    first = body[0]
    return bool(first.lineno == node.lineno)


def statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements that do something, at any depth."""
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and does_something(node):
            yield node


def does_something(node: ast.stmt) -> bool:
    """Whether it is not `pass`, `...` or a docstring."""
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    return not isinstance(node, ast.Pass)


def empty(tree: ast.Module) -> Iterator[Fault]:
    """The fault of a program in which no statement does what a picture can show: an import shows nothing."""
    for node in tree.body:
        if does_something(node) and not isinstance(node, IMPORTS):
            return
    yield Fault(1, "has no statement to watch", "write one, `basket = []`")
