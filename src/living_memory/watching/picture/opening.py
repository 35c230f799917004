"""Where a player of the book opens: at the first line that makes something to see."""

import ast
from itertools import takewhile

from .story import Story

TIDYING = "gc.collect", "gc.disable"
"""What a program calls before its story begins."""


def opens_at(story: Story) -> int:
    """The step, from 1, after the lines that only say what is used later: imports, functions, classes, a first tidying.

    Where there are no other lines it is the first.
    """
    spoken_for = lines_that_define(story.program.tree)
    lines = [snapshot.line for snapshot in story.snapshots]
    before = len(list(takewhile(spoken_for.__contains__, lines)))
    return before + 1 if before < len(lines) else 1


def lines_that_define(tree: ast.Module) -> set[int]:
    """The lines of the statements of a module that define something, and make nothing beside it."""
    found: set[int] = set()
    for statement in tree.body:
        if only_defines(statement):
            last = statement.end_lineno or statement.lineno
            found.update(range(statement.lineno, last + 1))
    return found


def only_defines(statement: ast.stmt) -> bool:
    """Whether a statement imports, tidies up, or makes a function or a class that holds no object worth a picture."""
    match statement:
        case ast.Import() | ast.ImportFrom():
            return True
        case ast.FunctionDef(args=args) | ast.AsyncFunctionDef(args=args):
            return not (args.defaults or args.kw_defaults or statement.decorator_list)
        case ast.ClassDef(body=body):
            return not statement.decorator_list and all(map(is_plain, body))
        case ast.Expr(value=ast.Call(func=func)):
            return ast.unparse(func) in TIDYING
    return False


def is_plain(statement: ast.stmt) -> bool:
    """Whether a line of a class is a docstring, a constant, or a definition that makes nothing else."""
    match statement:
        case ast.Expr(value=ast.Constant()) | ast.Assign(value=ast.Constant()):
            return True
    return isinstance(statement, ast.Pass) or only_defines(statement)
