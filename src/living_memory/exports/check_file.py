"""`living-memory.pyz`: the checker and the book's recordings as one file, which any Python from 3.8 runs."""

import json
from io import BytesIO
from typing import TypedDict
from zipfile import ZipFile, ZipInfo

from ..book.comparison import groups
from ..book.model import Book
from ..book.snippets import Note
from ..project import INSIDE, ISSUES
from ..running.process import OPTIONS, SECONDS, SEED

CHECKER = INSIDE / "checker"
SHARED = ("kinds.py", "outputs.py")
"""What lies beside the checker, and others use, too."""
NAME = "living-memory.pyz"
START = b"#!/usr/bin/env python3\n"


class Entry(TypedDict):
    """A snippet as the checker reads it; `outputs` by the columns, `3.13 3.14`, that printed the same."""

    source: str
    claim: str
    notes: tuple[Note, ...]
    system: str
    outputs: dict[str, str]


class Data(TypedDict):
    """What the checker knows: how snippets run, who recorded them, the snippets, and what each Python printed."""

    issues: str
    options: tuple[str, ...]
    environment: dict[str, str]
    seconds: int
    pythons: dict[str, str]
    snippets: dict[str, Entry]


def pack(book: Book) -> bytes:
    """The archive of what is recorded: the same bytes for the same book, wherever it is packed."""
    files = {}
    shared = [CHECKER.with_name(name) for name in SHARED]
    for path in (*CHECKER.glob("*.py"), *shared):
        files[path.name] = path.read_bytes()
    text = json.dumps(data(book), ensure_ascii=False, indent=0)
    files["book.json"] = text.encode()
    whole = BytesIO()
    whole.write(START)
    with ZipFile(whole, "w") as archive:
        for name in sorted(files):
            member = ZipInfo(name)  # dated 1980, and stored as it is
            member.create_system = 3
            archive.writestr(member, files[name])
    return whole.getvalue()


def data(book: Book) -> Data:
    """What the checker of a book knows; a snippet with a guest is left out, which a reader's Python may not have."""
    return {
        "issues": ISSUES,
        "options": OPTIONS,
        "environment": SEED,
        "seconds": SECONDS,
        "pythons": book.identities,
        "snippets": {
            name: entry(book, name)
            for name, snippet in book.snippets.items()
            if not snippet.guest
        },
    }


def entry(book: Book, name: str) -> Entry:
    """One snippet, and what is recorded of it."""
    snippet = book.snippets[name]
    outputs = {}
    for columns, output in groups(book.recording(name)):
        outputs[" ".join(columns)] = str(output)
    return {
        "source": snippet.source,
        "claim": snippet.claim,
        "notes": snippet.notes,
        "system": snippet.system,
        "outputs": outputs,
    }
