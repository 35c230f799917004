"""`living-memory.pyz`: the checker and the book's recordings as one file, which any Python from 3.8 runs."""

import json
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from ..book.model import Book
from ..book.recordings import groups
from ..project import INSIDE, ISSUES
from ..running.process import OPTIONS, SECONDS, SEED

CHECKER = INSIDE / "checker"
NAME = "living-memory.pyz"
START = b"#!/usr/bin/env python3\n"


def pack(book: Book) -> bytes:
    """The archive of what is recorded: the same bytes for the same book, wherever it is packed."""
    files = {
        file.name: file.read_bytes()
        for file in [*CHECKER.glob("*.py"), CHECKER.with_name("outputs.py")]
    }
    files["book.json"] = json.dumps(data(book), ensure_ascii=False, indent=0).encode()
    whole = BytesIO()
    whole.write(START)
    with ZipFile(whole, "w") as archive:
        for name in sorted(files):
            member = ZipInfo(name)  # dated 1980, and stored as it is
            member.create_system = 3
            archive.writestr(member, files[name])
    return whole.getvalue()


def data(book: Book) -> dict:
    """What the checker knows: how snippets run, the snippets, and what each Python printed."""
    known = {name: book.recording(name) for name in book.snippets}
    return {
        "issues": ISSUES,
        "options": OPTIONS,
        "environment": SEED,
        "seconds": SECONDS,
        "pythons": book.identities,
        "snippets": {
            name: {
                "source": snippet.source,
                "claim": snippet.claim,
                "notes": snippet.notes,
                "system": snippet.system,
                "outputs": {
                    " ".join(columns): str(output)
                    for columns, output in groups(known[name])
                },
            }
            for name, snippet in book.snippets.items()
        },
    }
