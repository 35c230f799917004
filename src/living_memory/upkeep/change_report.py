"""What has become of the book since a commit: the pages that a change touches, and the labels that it moves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ..book.columns import pick
from ..book.comparison import Outputs, labels_of
from ..book.model import Book
from ..book.recordings import unpack
from ..git import git
from ..inside.outputs import Line
from ..pages import links
from ..pages.backticks import as_markdown
from ..pages.what_moved import cell
from ..problem import Problem
from ..project import HOME
from ..running import loading

HEAD = "| example | label | Python | was | is |\n| --- | --- | --- | --- | --- |"
HISTORY = "name a commit that is here; `git fetch --unshallow` brings the others"
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
    """The pages and the labels that moved since a commit, in Markdown; raise `Problem` where git does not know it."""
    book = loading.load(folder)
    found = git(folder, "merge-base", commit, "HEAD", do=HISTORY)
    base = found.decode().strip()
    pages = [f"- {page}" for page in touched(book, files_changed(folder, base))]
    new: list[str] = []
    rows: list[str] = []
    for name in book.snippets:
        before = outputs_at(folder, base, name)
        if before:
            rows += map(str, rows_of(book, name, before))
        else:
            new.append(f"- {name} (new)")
    lines = ["## Pages that change", *(pages or ["None."]), ""]
    lines += ["## Examples that print something else", *new, ""]
    lines += [HEAD, *rows] if rows else ["No label moved."]
    return "\n".join([*lines, ""])


def files_changed(folder: Path, base: str) -> list[str]:
    """The files of the book that are not as they were at a commit, and those that git does not know yet."""
    known = git(folder, "diff", "--name-only", "--relative", base, *BOOK)
    unknown = git(folder, "ls-files", "--others", "--exclude-standard", *BOOK)
    return (known + unknown).decode().splitlines()


def touched(book: Book, files: Iterable[str]) -> list[str]:
    """The pages that these files are, or are shown on."""
    shown_on = links.pages(book)
    pages = set()
    for file in files:
        name, _, _ = file.removeprefix("snippets/").partition(".")
        if file.startswith("docs/"):
            pages.add(file)
        elif name in shown_on:
            pages.add(f"docs/{shown_on[name]}")
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
