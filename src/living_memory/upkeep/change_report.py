"""What has become of the book since a commit: the pages that a change touches, and the labels that it moves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ..book.model import Book
from ..book.recordings import Outputs, unpack
from ..git import git
from ..inside.outputs import Line
from ..pages import links
from ..pages.backticks import as_markdown
from ..pages.what_moved import cell
from ..problem import Problem
from ..project import BUILDS, HOME, SUPPORTED
from ..running import loading

HEAD = "| example | label | Python | was | is |\n| --- | --- | --- | --- | --- |"
HISTORY = "name a commit that is here; `git fetch --unshallow` brings the others"


@dataclass(frozen=True)
class Move:
    """A label of a snippet that says something else on these columns, `3.14` or `PyPy`, than at the older commit."""

    name: str
    label: str
    columns: list[str]
    before: Line | None
    after: Line | None

    def __str__(self) -> str:
        on = ", ".join(self.columns)
        return f"| {self.name} | {as_markdown(self.label)} | {on} | {cell(self.before)} | {cell(self.after)} |"


def told(commit: str, folder: Path = HOME) -> str:
    """The pages and the labels that moved since a commit, in Markdown; raise `Problem` where git does not know it."""
    now = loading.load(folder)
    base = git(folder, "merge-base", commit, "HEAD", do=HISTORY).decode().strip()
    files = changed(folder, base)
    recorded = {name: outputs_at(folder, base, name) for name in now.snippets}
    found = [
        move
        for name in now.snippets
        if recorded[name]
        for move in moves(now, name, recorded[name])
    ]
    pages = [f"- {page}" for page in touched(now, files)]
    new = [f"- {name} (new)" for name in now.snippets if not recorded[name]]
    parts = [
        "## Pages that change",
        *(pages or ["None."]),
        "",
        "## Examples that print something else",
    ]
    return "\n".join(
        [
            *parts,
            *new,
            "",
            *([HEAD, *map(str, found)] if found else ["No label moved."]),
            "",
        ]
    )


def changed(folder: Path, base: str) -> list[str]:
    """The files of the book that are not as they were at a commit, and those that git does not know yet."""
    where = ["--", "docs", "snippets"]
    moved = git(folder, "diff", "--name-only", "--relative", base, *where)
    return (
        (moved + git(folder, "ls-files", "--others", "--exclude-standard", *where))
        .decode()
        .splitlines()
    )


def touched(now: Book, files: Iterable[str]) -> list[str]:
    """The pages that these files are, or are shown on."""
    shown = links.pages(now)
    names = {f"snippets/{name}": f"docs/{page}" for name, page in shown.items()}
    pages = (
        file if file.startswith("docs/") else names.get(file.partition(".")[0])
        for file in files
    )
    return sorted({page for page in pages if page and page.endswith((".md", ".py"))})


def outputs_at(folder: Path, commit: str, name: str) -> Outputs:
    """What was recorded of a snippet at a commit; nothing where it was not there, or cannot be read."""
    try:
        text = git(folder, "show", f"{commit}:./snippets/{name}.out").decode(
            "utf-8", "replace"
        )
        return unpack(text, f"snippets/{name}.out").outputs
    except Problem:
        return {}


def moves(now: Book, name: str, before: Outputs) -> Iterator[Move]:
    """The labels of a snippet that moved, the columns of the same move together."""
    after = now.all_outputs(name)
    columns = [
        column for column in SUPPORTED + BUILDS if column in before and column in after
    ]
    for label in dict.fromkeys(
        label
        for outputs in (after, before)
        for output in outputs.values()
        for label in output
    ):
        pairs = [
            (column, before[column].get(label), after[column].get(label))
            for column in columns
        ]
        own = [
            pair
            for pair in pairs
            if (pair[1] is None) != (pair[2] is None) or pair[1] and news(*pair[1:])
        ]
        for (old, new), group in groupby(own, key=lambda pair: pair[1:]):
            yield Move(name, label, [column for column, *_ in group], old, new)


def news(old: Line, new: Line) -> bool:
    """Whether a line says something else; where either varies, it says nothing."""
    return not (old.varies or new.varies or old.same(new))
