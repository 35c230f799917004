"""What has become of the book since a commit: the pages that a change touches, the sentences and labels it moves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ..book.columns import pick
from ..book.comparison import Outputs, labels_of
from ..book.model import Book
from ..book.recordings import unpack
from ..book.tokens import value
from ..git import NAMES, git
from ..inside.outputs import Line
from ..pages.backticks import as_markdown, in_backticks
from ..pages.what_moved import cell
from ..problem import Problem
from ..project import HOME, SUPPORTED
from ..running import loading
from .quoting import Quote, pages_with, quotes

HEAD = "| example | label | Python | was | is |\n| --- | --- | --- | --- | --- |"
HERE = "name a commit that is here, such as HEAD"
SHALLOW = f"{HERE}; `git fetch --unshallow` brings those that this clone was cut from"
BOOK = ("--", "docs", "snippets")
"""What git is asked about."""


class Change(NamedTuple):
    """What a label said at the older commit, and what it says now."""

    before: Line | None
    after: Line | None

    @property
    def is_move(self) -> bool:
        """Whether it says something else; where either varies, it says nothing."""
        before, after = self
        if before is None or after is None:
            return before is not after
        varies = before.varies or after.varies
        return not varies and not before.same(after)


@dataclass(frozen=True)
class Row:
    """A label of a snippet that moved, and the columns, `3.14` or `PyPy`, on which it moved in the same way."""

    name: str
    label: str
    columns: list[str]
    change: Change

    def __str__(self) -> str:
        cells = [
            self.name,
            as_markdown(self.label),
            ", ".join(self.columns),
            cell(self.change.before),
            cell(self.change.after),
        ]
        row = " | ".join(cells)
        return f"| {row} |"


def report(commit: str, folder: Path = HOME) -> str:
    """The pages, the sentences and the labels that moved since a commit, in Markdown.

    Raise `Problem` where git does not know the commit.
    """
    base = common(folder, commit)
    book = loading.load(folder)
    before = {name: outputs_at(folder, base, name) for name in book.snippets}
    pages = [f"- {page}" for page in touched(folder, files_changed(folder, base))]
    sentences = list(moved_sentences(book, before))
    new: list[str] = []
    rows: list[str] = []
    for name, outputs in before.items():
        if outputs:
            rows += map(str, rows_of(book, name, outputs))
        else:
            new.append(f"- {name} (new)")
    lines = ["## Pages that change", *(pages or ["None."]), ""]
    lines += ["## Sentences that quote another value", *(sentences or ["None."]), ""]
    lines += ["## Examples that print something else", *new, ""]
    lines += [HEAD, *rows] if rows else ["No label moved."]
    return "\n".join([*lines, ""])


def common(folder: Path, commit: str) -> str:
    """The last commit that `commit` and what is here have in common; raise `Problem` where git knows none."""
    is_shallow = git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    words = ("merge-base", NAMES, commit, "HEAD")
    found = git(folder, *words, do=SHALLOW if is_shallow else HERE)
    return found.decode().strip()


def moved_sentences(book: Book, before: Mapping[str, Outputs]) -> Iterator[str]:
    """The sentences that quote a value which moved, wherever they stand, with what it was and what it is."""
    for quote in quotes(book.folder):
        old = old_value(before.get(quote.name, {}), quote)
        new = value(book, quote.name, quote.label, quote.version)
        if old and Change(old, new).is_move:
            was = in_backticks(old.value)
            now = cell(new) if new else quote.unknown(book)
            sentence = quote.told(book, f"~~{was}~~ {now}")
            yield f"- {quote.where}: {sentence}"


def old_value(before: Outputs, quote: Quote) -> Line | None:
    """What a sentence quoted at the older commit; None where it was not recorded."""
    known = pick(before, SUPPORTED)
    newest = next(reversed(known), "")
    output = known.get(quote.version or newest)
    return output.get(quote.label) if output else None


def files_changed(folder: Path, base: str) -> list[str]:
    """The files of the book that are not as they were at a commit, and those that git does not know yet."""
    known = git(folder, "diff", "--name-only", "--relative", base, *BOOK)
    unknown = git(folder, "ls-files", "--others", "--exclude-standard", *BOOK)
    return (known + unknown).decode().splitlines()


def touched(folder: Path, files: Iterable[str]) -> list[str]:
    """The pages that these files are, and those that show or quote them."""
    shown_on = pages_with(folder)
    pages: set[str] = set()
    for file in files:
        name, _, _ = file.removeprefix("snippets/").partition(".")
        if file.startswith("docs/"):
            pages.add(file)
        else:
            pages |= shown_on.get(name, set())
    return sorted(page for page in pages if page.endswith((".md", ".py")))


def outputs_at(folder: Path, commit: str, name: str) -> Outputs:
    """What was recorded of a snippet at a commit; nothing where it was not there, or cannot be read."""
    path = f"snippets/{name}.out"
    try:
        found = git(folder, "show", f"{commit}:./{path}")
        text = found.decode("utf-8", "replace")
        return unpack(text, path).outputs
    except Problem:
        return {}


def rows_of(book: Book, name: str, before: Outputs) -> Iterator[Row]:
    """The labels of a snippet that moved, the columns of the same move together."""
    after = book.all_outputs(name)
    both = [column for column in pick(before) if column in after]
    labels = dict.fromkeys(labels_of(after) + labels_of(before))
    for label in labels:
        changes = {}
        for column in both:
            change = Change(before[column].get(label), after[column].get(label))
            if change.is_move:
                changes[column] = change
        for change, columns in groupby(changes, changes.__getitem__):
            yield Row(name, label, list(columns), change)
