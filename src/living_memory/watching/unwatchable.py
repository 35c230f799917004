"""What cannot be watched, with words that say what to change, before a program is recorded."""

import ast
import sys
from collections.abc import Iterator
from operator import attrgetter, itemgetter
from typing import NamedTuple

from ..problem import Problem, problem
from .program_names import Use, bound, imports, uses
from .refused_names import (
    BY_NAME,
    SEEDED,
    STRANGE,
    TYPED,
    Remarkable,
    of_import,
)

DEFINITIONS = (ast.AsyncFunctionDef, ast.ClassDef, ast.FunctionDef)
IMPORTS = (ast.Import, ast.ImportFrom)
BUILTINS = {
    "breakpoint": "builtins.breakpoint",
    "input": "builtins.input",
}
"""The names that are refused without an import, and what they stand for."""
SEED = "random.seed"
"""With a value given to it, the program sees to its numbers itself."""
BY_PLACE = attrgetter("lineno", "col_offset")


class Fault(NamedTuple):
    """The line, what is wrong there, and what to do."""

    line: int
    what: str
    do: str


def lint(source: str, where: str) -> list[Problem]:
    """Everything in a program of the book, at `where` (a file), that is not watched there, in the order of its lines.

    The book is strict: a step is a line with one statement, and another run of it gives the same.
    """
    try:
        tree = parsed(source, where)
    except SyntaxError as error:
        return [not_python(error, where)]
    except Problem as wrong:
        return [wrong]
    faults = {*foreign(tree), *crowded(tree)} or {*empty(tree)}
    return problems_of(faults, source, where)


def of_own(tree: ast.Module, modules: set[str], has_answers: bool) -> set[Fault]:
    """Everything in a reader's own program that cannot be watched.

    `modules` are those beside it; `has_answers` says whether it is given what it reads.
    """
    found = set()
    for line, one in remarkable(tree):
        reason = one.reason
        is_beside = reason is STRANGE and one.listed in modules
        is_answered = reason is TYPED and has_answers
        if not (reason.told or is_beside or is_answered):
            found.add(fault(line, one))
    return found


def parsed(source: str, where: str) -> ast.Module:
    """The tree of a program at `where`; raise `SyntaxError` where this command's own Python does not know it.

    Raise `Problem` where no Python would.
    """
    try:
        return ast.parse(source)
    except ValueError as error:  # what is not text
        raise SyntaxError(str(error)) from None
    except (MemoryError, RecursionError):
        what = "has expressions that lie too deep in one another"
        raise problem(where, what, "give the inner ones names") from None


def problems_of(faults: set[Fault], source: str, where: str) -> list[Problem]:
    """A problem for each fault, with the text of its line."""
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


def not_python(error: SyntaxError, where: str) -> Problem:
    """What the parser of this command's own Python says."""
    major, minor, *_ = sys.version_info
    return problem(
        f"{where}:{error.lineno or 1}",
        f"not Python {major}.{minor}: {error.msg}",
        "correct it",
        evidence=error.text or "",
    )


def foreign(tree: ast.Module) -> Iterator[Fault]:
    """The modules and functions that make a picture false, or another at each run."""
    for line, found in remarkable(tree):
        yield fault(line, found)


def fault(line: int, found: Remarkable) -> Fault:
    """The fault of a name that is refused for its reason."""
    shown = found.name.removeprefix("builtins.")
    return Fault(line, f"`{shown}` {found.reason.why}", found.reason.do)


def first_parts(tree: ast.Module) -> set[str]:
    """The modules that a program imports, each by the part of its name before the first dot."""
    return {one.full.partition(".")[0] for one in imports(tree)}


def told(tree: ast.Module) -> list[str]:
    """What the page of a reader's own program says of the names in it, a sentence for each of them."""
    seeds_itself = any(use.name == SEED and not use.is_bare_call for use in named(tree))
    sentences = {}
    for _, found in sorted(remarkable(tree), key=itemgetter(0)):
        reason = found.reason
        if reason.told and not (reason is SEEDED and seeds_itself):
            sentences[f"`{found.listed}` {reason.told}."] = found
    return list(sentences)


def remarkable(tree: ast.Module) -> Iterator[tuple[int, Remarkable]]:
    """The names in a program of which there is something to say, by line: imported, or bound by nothing in it."""
    imported = set()
    for one in imports(tree):
        if found := of_import(one.full):
            imported.add(found.listed)
            yield one.line, found
    for use in named(tree):
        listed = f"{use.name}()" if use.is_bare_call else use.name
        for name in {listed, use.name} & BY_NAME.keys() - imported:
            yield use.node.lineno, Remarkable(name, name, BY_NAME[name])


def named(tree: ast.Module) -> Iterator[Use]:
    """Each place in a program that names what an import brings, or a built-in function that is none of its own."""
    known = {**BUILTINS, **dict.fromkeys(bound(tree), "")}
    for one in imports(tree):
        known[one.here] = one.meaning
    return uses(tree, known)


def crowded(tree: ast.Module) -> Iterator[Fault]:
    """The lines on which a statement begins where another one stands; `class Node: pass` is one statement."""
    taken: set[int] = set()
    for node in sorted(statements(tree), key=BY_PLACE):
        within = heads(node)
        lines = [line for line, inner in within.items() if line == inner]
        if isinstance(node, DEFINITIONS):
            lines = []
        if node.lineno in taken:
            lines.append(node.lineno)
        for line in lines:
            yield Fault(
                line,
                "has two statements on a line, and a step is a line",
                "give each its own line",
            )
        # Of a compound statement the first line is taken; what stands below are statements of their own.
        last = node.lineno if within else node.end_lineno
        taken.add(last or node.lineno)


def heads(node: ast.stmt) -> dict[int, int]:
    """The lines on which a compound statement, or a `case` of it, begins, each with that of the first statement in it.

    None for a simple statement.
    """
    if isinstance(node, ast.Match):
        return {case.pattern.lineno: case.body[0].lineno for case in node.cases}
    body: list[ast.stmt] = getattr(node, "body", [])
    return {node.lineno: body[0].lineno} if body else {}


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
