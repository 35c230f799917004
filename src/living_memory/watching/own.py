"""A reader's own program: what it says, why it cannot be watched, and what its page has to tell of it."""

import ast
from dataclasses import dataclass

from ..problem import Problem
from . import unwatchable


@dataclass(frozen=True)
class Own:
    """A program of a reader; `where` names its file as it was typed."""

    source: str
    where: str
    tree: ast.Module

    @classmethod
    def of(cls, source: str, where: str) -> "Own":
        """The program with this source; raise `Problem` where it is not Python."""
        return cls(source, where, unwatchable.parsed(source, where))

    def problems(self) -> list[Problem]:
        """Why it cannot be watched, in the order of its lines; none if it can."""
        return unwatchable.lint_own(self.tree, self.source, self.where)

    def told(self) -> list[str]:
        """What its page says beside the picture, a sentence each; names of the program stand in backticks."""
        return unwatchable.told(self.tree)
