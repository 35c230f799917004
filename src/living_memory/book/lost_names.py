"""What still says the name of a snippet that is not there: it was renamed, removed, or mistyped."""

from collections.abc import Iterator
from pathlib import Path

from ..problem import Problem, problem
from . import authored
from .citations import Witness, cited
from .fences import calls
from .model import Book
from .page_blocks import prose
from .tokens import NAME_ONE, TOKEN

ENDINGS = (".out", ".watch.json")
"""How the recordings of a snippet end."""
HEAD = 200
"""How many bytes of a recording say of which code it is."""


def check(book: Book) -> list[Problem]:
    """Every recording, fence and token without its snippet: while there is one, all else that is wrong follows."""
    problems = [*left_behind(book)]
    for page, text in authored.pages(book.folder):
        is_lab = page.endswith(".py")
        for name, line in () if is_lab else dict.fromkeys(named(text)):
            if missing := book.missing(name):
                where = f"docs/{page}"
                problems.append(problem(where, missing, NAME_ONE, line=line))
    return problems


def named(text: str) -> Iterator[tuple[str, int]]:
    """The snippets that the fences, the tokens and the citations of a page name, each with its line."""
    for call in calls(text):
        if call.name:
            yield call.name, call.line
    for line, row in enumerate(prose(text).split("\n"), 1):
        for token in TOKEN.finditer(row):
            yield token["name"], line
    for line, _, citation in cited(text):
        if isinstance(citation, Witness):
            yield citation.name, line


def left_behind(book: Book) -> Iterator[Problem]:
    """The recordings of a snippet that was renamed or removed: nobody would ever print them again."""
    for ending in ENDINGS:
        for path in sorted(book.folder.glob(f"snippets/*/*{ending}")):
            way = path.relative_to(book.folder / "snippets").as_posix()
            if way.removesuffix(ending) not in book.snippets:
                where = f"snippets/{way}"
                what = "is the recording of a snippet that is not there"
                do = "remove it, or give it the name that its snippet has now"
                if new := same_code(book, path):
                    do = f"git mv -f {where} snippets/{new}{ending}"
                yield problem(where, what, do)


def same_code(book: Book, recording: Path) -> str:
    """The snippet whose code a recording is of, by the digest in its first line; empty if there is none."""
    try:
        with recording.open("rb") as file:
            head = file.readline(HEAD).decode("utf-8", "replace")
    except OSError:  # a folder, say: whoever reads it says so
        return ""
    for name, snippet in book.snippets.items():
        if snippet.digest in head:
            return name
    return ""
