"""The parts of a snippet: its claim, its version notes, its code."""

import ast
import platform
import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..files import digest_of
from ..inside.outputs import hidden
from ..problem import problem

NOTE = re.compile(r"(?P<version>3\.\d+): (?P<text>\S.*)")
ONLY = re.compile(r"Only on (?P<system>Linux|Darwin|Windows): \S.*")
TODO = "TODO"
"""How the text of a note begins whose reason a person has yet to write."""
FORM = (
    "begin with a docstring: the claim in one line, then lines like `3.11: why it changed (source)`, "
    "or `Only on Linux: what it needs there`"
)


class Note(NamedTuple):
    """A version note: why the output changed in this version."""

    version: str
    text: str


@dataclass(frozen=True)
class Snippet:
    """One file, one idea: `name` is `lesson/idea`, `code` leaves the docstring out.

    `system` is the only system on which it runs, as `platform.system()` says it; elsewhere its recording is shown.
    """

    name: str
    path: Path
    source: str
    claim: str
    notes: tuple[Note, ...]
    code: str
    system: str = ""

    @property
    def runs_here(self) -> bool:
        """Whether this system is one on which it runs."""
        return self.system in ("", platform.system())

    @property
    def digest(self) -> str:
        """What changes with the code, and with nothing else."""
        return digest_of(self.code)

    @property
    def where(self) -> str:
        """The path as a reader types it."""
        return f"snippets/{self.name}.py"

    @property
    def where_recorded(self) -> str:
        """The path of its recording."""
        return f"snippets/{self.name}.out"


@dataclass
class Docstring:
    """What the docstring of a snippet says: its claim, its notes, and the only system on which it runs."""

    claim: str
    notes: list[Note]
    system: str = ""


def read(path: Path) -> Snippet:
    """The snippet in this file; raise `Problem` if its docstring or its syntax is not right."""
    name = f"{path.parent.name}/{path.stem}"
    where = f"snippets/{name}.py"
    source = read_source(path, where)
    tree = parse(source, where)
    said = read_docstring(tree, where)
    rows = source.splitlines()
    below_docstring = rows[tree.body[0].end_lineno :]
    code = "\n".join(below_docstring).strip("\n")
    return Snippet(
        name, path, source, said.claim, tuple(said.notes), f"{code}\n", said.system
    )


def read_source(path: Path, where: str) -> str:
    """The text of a snippet; raise `Problem` if it is not UTF-8, or holds what no reader sees."""
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise problem(where, f"not UTF-8: {error}", "save the file as UTF-8") from None
    for line, row in enumerate(source.split("\n"), 1):
        if char := hidden(row):
            number = char.removeprefix("U+").lower()
            what = f"has {char}, which no reader sees"
            raise problem(where, what, f"write it as `\\u{number}`", line=line)
    return source


def parse(source: str, where: str) -> ast.Module:
    """The code of a snippet; raise `Problem` where it is not Python."""
    try:
        return ast.parse(source)
    except SyntaxError as error:
        what = f"not Python: {error.msg}"
        row = error.text or ""
        raise problem(where, what, "correct it", row, error.lineno) from None


def read_docstring(tree: ast.Module, where: str) -> Docstring:
    """What the docstring of a snippet says; raise `Problem` at the line that is not right."""
    text = ast.get_docstring(tree)
    if not text:
        raise problem(where, "has no claim", FORM, line=1)
    claim, *below = text.splitlines()
    said = Docstring(claim, [])
    for line, row in enumerate(below, 2):
        if note := NOTE.fullmatch(row):
            said.notes.append(Note(note["version"], note["text"]))
        elif only := ONLY.fullmatch(row):
            said.system = only["system"]
        elif row.strip():
            what = f"{row!r} is not a version note"
            raise problem(where, what, FORM, line=line)
    return said


def find(folder: Path) -> dict[str, Snippet]:
    """All snippets of `snippets/`, by name."""
    found = {}
    for path in sorted(folder.glob("*/*.py")):
        snippet = read(path)
        found[snippet.name] = snippet
    return found
