"""The parts of a snippet: its claim, its version notes, its code."""

import ast
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem

NOTE = re.compile(r"(?P<version>3\.\d+): (?P<text>\S.*)")
FORM = 'begin with a docstring: the claim in one line, then lines like `3.11: why it changed (source)`'


@dataclass(frozen=True)
class Snippet:
    """One file, one idea.

    `name` is `lesson/idea`; `notes` pairs a version with why the output changed there;
    `code` is the file without its docstring.
    """

    name: str
    path: Path
    source: str
    claim: str
    notes: tuple[tuple[str, str], ...]
    code: str

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits that change with the code, and with nothing else."""
        return hashlib.sha256(self.code.encode()).hexdigest()[:12]

    @property
    def recording(self) -> Path:
        """Where its outputs are recorded."""
        return self.path.with_suffix(".out")

    @property
    def where(self) -> str:
        """The path a reader types, relative to the book."""
        return f"snippets/{self.name}.py"


def read(path: Path) -> Snippet:
    """The snippet in this file; raise `Problem` if its docstring or its syntax is not right."""
    name = f"{path.parent.name}/{path.stem}"
    where = f"snippets/{name}.py"
    try:
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
    except SyntaxError as error:
        raise Problem(f"{where}:{error.lineno}", f"not Python: {error.msg}", "correct the line", error.text or "") from None
    except UnicodeDecodeError as error:
        raise Problem(where, f"not UTF-8: {error}", "save the file as UTF-8") from None
    docstring = ast.get_docstring(tree)
    if not docstring:
        raise Problem(f"{where}:1", "has no claim", FORM)
    claim, *rest = docstring.splitlines()
    code = "\n".join(source.splitlines()[tree.body[0].end_lineno :]).strip("\n") + "\n"
    return Snippet(name, path, source, claim, tuple(notes(where, rest)), code)


def notes(where: str, lines: list[str]) -> list[tuple[str, str]]:
    """The version notes below a claim; raise `Problem` at a line that is something else."""
    found = []
    for number, line in enumerate(lines, 2):
        note = NOTE.fullmatch(line)
        if note:
            found.append((note["version"], note["text"]))
        elif line.strip():
            raise Problem(f"{where}:{number}", f"{line!r} is not a version note", FORM)
    return found


def find(folder: Path) -> dict[str, Snippet]:
    """All snippets of `snippets/`, by name."""
    found = map(read, sorted(folder.glob("*/*.py")))
    return {snippet.name: snippet for snippet in found}
