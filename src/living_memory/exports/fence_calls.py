"""What each function that a fence may call says in Markdown."""

import re
from collections.abc import Callable, Iterator

from ..book.fence_code import Call
from ..book.guesses import Question, as_question, question
from ..book.model import Book
from ..book.tokens import said
from ..pages.architecture import arrows, in_words, room_laws
from ..pages.figure import Column, columns, labels
from ..pages.ledger import ledger
from ..pages.trace_schema import trace_schema
from ..pages.what_moved import all_open, cell
from ..project import BUILDS, PACKAGE, SUPPORTED
from ..watching.picture import marks_in_words
from .facts import fact

PAGE = re.compile(r"(\]\([\w./-]+)\.html")
PICTURE = "*(Here the page shows a picture.)*"
"""What stands for all that has no words: a drawing, or a figure of which only a run knows what it shows."""


def figure(book: Book, call: Call) -> str:
    """A snippet and what it printed: an anchor by its name, question, claim, code, a table, notes."""
    if book.missing(call.name):
        return PICTURE
    snippet = book.snippets[call.name]
    outputs = book.outputs(call.name)
    parts = [f'<a id="{snippet.name}"></a>']  # where other pages lead
    ask = str(call.given.get("ask") or "")
    if ask:
        parts.append(f"Predict: {said(book, ask)}")
    if guess := guess_of(book, call, ask):
        python = guess.python if guess.is_said else ""
        parts.append(as_question(guess.offered, python, guess.which))
    beside = f", with {snippet.guest}" if snippet.guest else ""
    beside += f", on {snippet.system} only" if snippet.system else ""
    parts.append(f"**{snippet.claim}** (`{snippet.where}`{beside})")
    parts.append(f"```python\n{snippet.code}```")
    parts.append(table(columns(outputs)))
    notes = []
    for version, why in reversed(snippet.notes):
        notes.append(f"- {version}: {why}")
    if notes:
        parts.append("\n".join(notes))
    return "\n\n".join(parts)


def guess_of(book: Book, call: Call, ask: str) -> Question | None:
    """What a reader chooses from at the figure of this call, or None."""
    match call.given:
        case {"guess": list() as labels, "which": str() as which}:
            return question(book, call.name, ask, labels, which=which)
        case {"guess": str() as label, "wrong": list() as wrong}:
            return question(book, call.name, ask, label, wrong)
    return None


def table(found: list[Column]) -> str:
    """A row for each label, a column for each group of Pythons that printed the same."""
    heads = ["it prints"]
    for column in found:
        heads.append(column.head)
    line = ["---"] * len(heads)
    rows = []
    for row in (heads, line, *cells(found)):
        whole = " | ".join(row)
        rows.append(f"| {whole} |")
    return "\n".join(rows)


def cells(found: list[Column]) -> Iterator[list[str]]:
    """The cells of each label."""
    for label in labels(found):
        row = [label]
        for column in found:
            printed = column.output.get(label)
            row.append(cell(printed))
        yield row


def pythons(book: Book, call: Call) -> str:
    """Who printed all this, a line each, the newest first."""
    known = book.pythons | book.others | book.identities
    rows = []
    for minor in (*reversed(SUPPORTED), *BUILDS):
        if minor in known:
            rows.append(f"- {book.who(minor)}")
    return "\n".join(rows)


def all_moves(book: Book, call: Call) -> str:
    """What moved from Python to Python."""
    return all_open()


def all_general(book: Book, call: Call) -> str:
    """The general sentences of the book, with what holds each."""
    return PAGE.sub(r"\1.md", ledger())  # beside a page lies its Markdown


def entry(book: Book, call: Call) -> str:
    """An entry of `facts.json`."""
    if book.missing(call.name):
        return PICTURE
    return fact(call.name)


def laws(book: Book, call: Call) -> str:
    """The rooms of the code, with their laws."""
    return room_laws()


def imports_in_words(book: Book, call: Call) -> str:
    """Which room imports which."""
    found = arrows(PACKAGE)
    return "\n".join(in_words(found))


def schema(book: Book, call: Call) -> str:
    """The schema of a trace."""
    return trace_schema()


def legend(book: Book, call: Call) -> str:
    """What the marks of a picture mean, a line each."""
    return "\n".join(f"- {words}" for words in marks_in_words())


def place_to_type(book: Book, call: Call) -> str:
    """What stands where a reader of the page types a program."""
    return "*(Here the page has an editor, and draws what a program does in memory.)*"


FORMS: dict[str, Callable[[Book, Call], str]] = {
    "show": figure,
    "printed_by": pythons,
    "what_moved": all_moves,
    "fact": entry,
    "how_to_read": legend,
    "ledger": all_general,
    "room_laws": laws,
    "trace_schema": schema,
    "who_imports_whom": imports_in_words,
    "workbench": place_to_type,
}
