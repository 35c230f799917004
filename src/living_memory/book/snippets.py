"""The parts of a snippet: its claim, its version notes, its code."""

import ast
import platform
import re
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True)
class Snippet:
    """One file, one idea: `name` is `lesson/idea`, `notes` are (version, why), `code` leaves the docstring out.

    `system` is the only system on which it runs, as `platform.system()` says it; elsewhere its recording is shown.
    """

    name: str
    path: Path
    source: str
    claim: str
    notes: tuple[tuple[str, str], ...]
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


def read(path: Path) -> Snippet:
    """The snippet in this file; raise `Problem` if its docstring or its syntax is not right."""
    name = f"{path.parent.name}/{path.stem}"
    where = f"snippets/{name}.py"
    try:
        source = path.read_text(encoding="utf-8")
        if char := hidden(source):
            line = next(
                number
                for number, row in enumerate(source.split("\n"), 1)
                if hidden(row)
            )
            raise problem(
                f"{where}:{line}",
                f"has {char}, which no reader sees",
                f"write it as `\\u{char[2:].lower()}`",
            )
        tree = ast.parse(source)
    except SyntaxError as error:
        raise problem(
            f"{where}:{error.lineno}",
            f"not Python: {error.msg}",
            "correct it",
            error.text or "",
        ) from None
    except UnicodeDecodeError as error:
        raise problem(where, f"not UTF-8: {error}", "save the file as UTF-8") from None
    claim, *below = (ast.get_docstring(tree) or "").splitlines() or [""]
    if not claim:
        raise problem(f"{where}:1", "has no claim", FORM)
    notes, system = [], ""
    for number, line in enumerate(below, 2):
        if note := NOTE.fullmatch(line):
            notes.append((note["version"], note["text"]))
        elif only := ONLY.fullmatch(line):
            system = only["system"]
        elif line.strip():
            raise problem(f"{where}:{number}", f"{line!r} is not a version note", FORM)
    code = "\n".join(source.splitlines()[tree.body[0].end_lineno :]).strip("\n") + "\n"
    return Snippet(name, path, source, claim, tuple(notes), code, system)


def find(folder: Path) -> dict[str, Snippet]:
    """All snippets of `snippets/`, by name."""
    return {
        snippet.name: snippet for snippet in map(read, sorted(folder.glob("*/*.py")))
    }
