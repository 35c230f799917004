"""A reader's own program: what it is given, why it cannot be watched, and what its page has to tell of it."""

import ast
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..book.python import Python
from ..problem import Problem
from ..running.process import Given
from . import beside, syntax, unwatchable
from .refused_names import STANDARD

READS = "What it reads stands in `{}`, and its output repeats it where it was read."
COPIES = "It ran in a folder of its own, with a copy of {}: what it writes there is gone with it."
MODULES = (
    "Only this file is stepped through, line by line: {}, from beside it, ran too."
)


@dataclass(frozen=True)
class Own:
    """A program of a reader; `where` names its file as it was typed.

    `files` are those beside it that it names, `modules` what it could import from there, `answers` is what it reads.
    """

    source: str
    where: str
    tree: ast.Module
    files: Mapping[str, bytes]
    modules: set[str]
    answers: Path | None

    @classmethod
    def of(cls, source: str, file: Path, python: Python, answers: Path | None) -> "Own":
        """The program in a file that has this source, to be run by this Python.

        Raise `Problem` where it is not Python to that, or names too much.
        """
        where = str(file)
        try:
            tree = unwatchable.parsed(source, where)
        except SyntaxError:
            tree = syntax.ask(python, file, source, where)
        folder = file.parent
        files = beside.files(tree, folder, where)
        return cls(source, where, tree, files, beside.modules(folder), answers)

    def problems(self) -> list[Problem]:
        """Why it cannot be watched, in the order of its lines; none if it can."""
        faults = unwatchable.of_own(self.tree, self.modules, self.answers is not None)
        return unwatchable.problems_of(faults, self.source, self.where)

    def given(self) -> Given:
        """What its run finds."""
        read = str(self.answers.resolve()) if self.answers else os.devnull
        return Given(self.files, read)

    @property
    def is_alone(self) -> bool:
        """Whether all that it does stands in its own file and in what it is given."""
        return not self.imported

    @property
    def imported(self) -> list[str]:
        """What it imports from beside it."""
        wanted = unwatchable.first_parts(self.tree)
        return sorted(wanted & self.modules - STANDARD)

    def told(self) -> Iterator[str]:
        """What its page says beside the picture, a sentence each; names of the program stand in backticks."""
        if self.answers:
            yield READS.format(self.answers.name)
        if self.files:
            yield COPIES.format(listed(self.files))
        if self.imported:
            yield MODULES.format(listed(self.imported))
        yield from unwatchable.told(self.tree)


def listed(names: "Mapping[str, bytes] | list[str]") -> str:
    """Names in a sentence, as code."""
    return ", ".join(f"`{name}`" for name in names)
