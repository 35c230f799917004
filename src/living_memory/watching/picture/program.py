"""What the text of a program says: which of its lines are shown, and where its `except` clauses are."""

import ast
from functools import cached_property


class Program:
    """The source of a program, read as Python reads it; lines are counted from one."""

    def __init__(self, source: str) -> None:
        """Parse the source; raise `SyntaxError` if it is no program."""
        self.source = source
        self.rows = source.splitlines()
        self.tree = ast.parse(source)

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
    def handlers(self) -> list[ast.ExceptHandler]:
        """The `except` clauses of the program."""
        nodes = ast.walk(self.tree)
        return [node for node in nodes if isinstance(node, ast.ExceptHandler)]
