"""The parts of a snippet: its claim, its version notes, its code."""

import ast
import platform
import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..files import digest_of
from ..problem import problem
from ..project import GUESTS, SUPPORTED, Guest
from .authored import refuse_coding, text_of

NOTE = re.compile(r"(?P<version>3\.\d+): (?P<text>\S.*)")
ONLY = re.compile(r"Only on (?P<system>Linux|Darwin|Windows): \S.*")
WITH = re.compile(r"with: (?P<name>[\w.-]+) (?P<version>[\d.]+)")
TODO = "TODO"
"""How the text of a note begins whose reason a person has yet to write."""
FORM = (
    "begin with a docstring: the claim in one line, then lines like `3.11: why it changed (source)`, "
    "or `Only on Linux: what it needs there`, or `with: numpy 2.3`"
)


class Note(NamedTuple):
    """A version note: why the output changed in this version."""

    version: str
    text: str


@dataclass(frozen=True)
class Snippet:
    """One file, one idea: `name` is `lesson/idea`, `code` leaves the docstring out.

    `system` is the only system on which it runs, as `platform.system()` says it; elsewhere its recording is shown.
    `guest` is the package that it has beside the standard library, if it has one.
    """

    name: str
    path: Path
    source: str
    claim: str
    notes: tuple[Note, ...]
    code: str
    system: str = ""
    guest: Guest | None = None

    @property
    def runs_here(self) -> bool:
        """Whether this system is one on which it runs."""
        return self.system in ("", platform.system())

    @property
    def columns(self) -> tuple[str, ...]:
        """The minor versions on which it can run: all, or those that have its guest."""
        return self.guest.pythons if self.guest else SUPPORTED

    @property
    def digest(self) -> str:
        """What changes with the code, and with nothing else."""
        return digest_of(self.code)

    @property
    def reasons(self) -> dict[str, str]:
        """What its notes say of each version: all of them, one after the other."""
        found: dict[str, str] = {}
        for version, text in self.notes:
            before = found.get(version)
            found[version] = f"{before.removesuffix('.')}; {text}" if before else text
        return found

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
    """What the docstring of a snippet says: its claim, its notes, the only system on which it runs, and its guest."""

    claim: str
    notes: list[Note]
    system: str = ""
    guest: Guest | None = None


def read(path: Path) -> Snippet:
    """The snippet in this file; raise `Problem` if its docstring or its syntax is not right."""
    name = f"{path.parent.name}/{path.stem}"
    where = f"snippets/{name}.py"
    source = text_of(path, where)
    tree = parse(source, where)
    said = read_docstring(tree, where)
    code = code_below(source, tree, where)
    notes = tuple(said.notes)
    return Snippet(name, path, source, said.claim, notes, code, said.system, said.guest)


def code_below(source: str, tree: ast.Module, where: str) -> str:
    """The code of a snippet, without the docstring; raise `Problem` where some stands on the docstring's line."""
    docstring, *below = tree.body
    if below and below[0].lineno == docstring.end_lineno:
        what = "has code on the last line of its docstring, and no page would show it"
        do = "write the code on lines of its own"
        raise problem(where, what, do, line=below[0].lineno)
    rows = source.split("\n")
    code = "\n".join(rows[docstring.end_lineno :]).strip("\n")
    return f"{code}\n"


def parse(source: str, where: str) -> ast.Module:
    """The code of a snippet; raise `Problem` where it is not Python, or Python would not read it as UTF-8."""
    refuse_coding(source, where)
    try:
        return ast.parse(source)
    except SyntaxError as error:
        what = f"not Python: {error.msg}"
        row = error.text or ""
        raise problem(where, what, "correct it", row, error.lineno) from None
    except (MemoryError, RecursionError):
        what = "not Python: its expressions lie too deep in one another"
        raise problem(where, what, "give the inner ones names") from None


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
        elif named := WITH.fullmatch(row):
            said.guest = guest_of(named["name"], named["version"], where, line)
        elif row.strip():
            what = f"{row!r} is not a version note"
            raise problem(where, what, FORM, line=line)
    return said


def guest_of(name: str, version: str, where: str, line: int) -> Guest:
    """The guest that a docstring names; raise `Problem` where that is not the version that the project pins."""
    guest = GUESTS.get(name)
    if guest is None:
        what = f"names the guest {name!r}, which pyproject.toml does not pin"
        do = (
            f'write `{name} = {{version = "{version}", pythons = ["3.14"]}}` there, under '
            "[tool.living-memory.guests]: its exact version, and the Pythons that have a wheel of it"
        )
        raise problem(where, what, do, line=line)
    if not f"{guest.version}.".startswith(f"{version}."):
        what = f"is with {name} {version}, and pyproject.toml pins {guest.version}"
        do = f"write `with: {guest}` or its beginning, or change the pin"
        raise problem(where, what, do, line=line)
    return guest


def find(folder: Path) -> dict[str, Snippet]:
    """All snippets of `snippets/`, by name; what begins with a dot is none: an editor keeps its own files there."""
    found = {}
    for path in sorted(folder.glob("*/*.py")):
        if not path.name.startswith("."):
            snippet = read(path)
            found[snippet.name] = snippet
    return found
