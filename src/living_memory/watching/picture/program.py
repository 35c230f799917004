"""What the text of a program says: which of its lines are shown, and where its `except` clauses are."""

import ast
from collections.abc import Iterator
from functools import cached_property

from ..trees import tree_of
from .functions import FUNCTIONS, NAMED, Function, has_yield

COLLECTS = {"gc.collect", "collect", "print"}
"""The calls that leave nothing behind which the collector could free."""
WITHOUT_NAME: dict[type[ast.AST], str] = {
    ast.Lambda: "<lambda>",
    ast.GeneratorExp: "<genexpr>",
    ast.ListComp: "<listcomp>",
    ast.SetComp: "<setcomp>",
    ast.DictComp: "<dictcomp>",
}
"""What the compiler calls the code of what has no name."""


class Program:
    """The source of a program, read as Python reads it; lines are counted from one."""

    def __init__(self, source: str) -> None:
        """Parse the source; raise `SyntaxError` if it is no program."""
        self.source = source
        self.rows = source.split("\n")  # as Python counts: a form feed ends none
        self.tree = tree_of(source)

    def row(self, line: int) -> str:
        """The text of a line, without its indentation."""
        return self.rows[line - 1].strip()

    @cached_property
    def first_shown(self) -> int:
        """The first line that is shown: the docstring of the file is not, nor the empty lines below it."""
        last = self.last_of_docstring
        for line, row in enumerate(self.rows, 1):
            if line > last and row.strip():
                return line
        return last + 1

    def shown(self, line: int) -> int:
        """The number of a line beside a listing, which begins with the first that is shown."""
        return line - self.first_shown + 1

    @property
    def last_of_docstring(self) -> int:
        """The line on which the docstring of the file ends; 0 if it has none."""
        if ast.get_docstring(self.tree) is None:
            return 0
        return self.tree.body[0].end_lineno or 0

    @cached_property
    def silent_lines(self) -> set[int]:
        """The lines on which the docstring and the imports of the module begin."""
        found = set()
        for statement in self.tree.body:
            if isinstance(statement, ast.Import | ast.ImportFrom):
                found.add(statement.lineno)
        if self.first_shown > 1:
            first, *_ = self.tree.body
            found.add(first.lineno)
        return found

    @cached_property
    def statements(self) -> dict[int, ast.stmt]:
        """The statements by the line on which each begins."""
        found: dict[int, ast.stmt] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.stmt):
                found.setdefault(node.lineno, node)
        return found

    def statement(self, line: int) -> ast.stmt | None:
        """The statement that begins on a line, None if there is none."""
        return self.statements.get(line)

    @cached_property
    def imported(self) -> set[str]:
        """The names that an import gives."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                found |= {(one.asname or one.name).split(".")[0] for one in node.names}
        return found

    @cached_property
    def clauses(self) -> set[int]:
        """The lines on which `except` clauses begin."""
        return {handler.lineno for handler in self.handlers}

    def handler(self, line: int) -> ast.ExceptHandler | None:
        """The `except` clause that begins on a line and catches all that it names: not one of an `except*`."""
        return self.catching.get(line)

    @cached_property
    def catching(self) -> dict[int, ast.ExceptHandler]:
        """These clauses by the lines on which they begin; of two on one line, the outer one."""
        tries = [node for node in ast.walk(self.tree) if isinstance(node, ast.Try)]
        found = [handler for node in reversed(tries) for handler in node.handlers]
        return {handler.lineno: handler for handler in found}

    @cached_property
    def last_blocks(self) -> set[int]:
        """The lines on which `finally` blocks begin."""
        tries = [node for node in ast.walk(self.tree) if isinstance(node, ast.Try)]
        return {node.finalbody[0].lineno for node in tries if node.finalbody}

    def only_collects(self, line: int) -> bool:
        """Whether a line calls the collector, and nothing else that could make or free an object."""
        statement = self.statement(line)
        nodes = parts(statement) if statement else ()
        called = [one.func for one in nodes if isinstance(one, ast.Call)]
        return {self.text(one) for one in called} <= COLLECTS

    def text(self, node: ast.AST) -> str:
        """A part of the program as it is written."""
        return ast.get_source_segment(self.source, node) or ""

    def function(self, name: str, line: int) -> "Function | None":
        """The innermost function of this name in whose body a line stands."""
        found = None
        for node in self.functions:
            last = node.end_lineno or node.lineno
            if node.name == name and node.lineno <= line <= last:
                found = node
        return found

    @cached_property
    def functions(self) -> "list[Function]":
        """The functions that have a name, those around others before them."""
        nodes = ast.walk(self.tree)
        return [node for node in nodes if isinstance(node, NAMED)]

    def inner_functions(self, name: str) -> set[str]:
        """The names of the functions that are defined within a function of this name."""
        found = set()
        for node in ast.walk(self.tree):
            if name_of(node) == name:
                inner = [one for one in ast.walk(node) if one is not node]
                found |= {name_of(one) for one in inner if isinstance(one, FUNCTIONS)}
        return found

    @cached_property
    def awaiting(self) -> set[str]:
        """The functions that make a coroutine, by their names."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.AsyncFunctionDef) and not has_yield(node):
                found.add(node.name)
        return found

    @cached_property
    def handlers(self) -> list[ast.ExceptHandler]:
        """The `except` clauses of the program."""
        nodes = ast.walk(self.tree)
        return [node for node in nodes if isinstance(node, ast.ExceptHandler)]


def name_of(node: ast.AST) -> str:
    """What code with variables of its own calls itself; empty for a node that is no such code."""
    if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef):
        return node.name
    return WITHOUT_NAME.get(type(node), "")


def parts(statement: ast.stmt) -> Iterator[ast.AST]:
    """What a statement itself evaluates: all of it, but for the statements in its body."""
    todo: list[ast.AST] = [statement]
    for node in todo:
        yield node
        inner = ast.iter_child_nodes(node)
        todo += [one for one in inner if not isinstance(one, ast.stmt)]
