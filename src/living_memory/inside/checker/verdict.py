"""What this Python prints, held against the recorded Python that is nearest to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Dict, Iterator, NamedTuple

from book_file import Book, BookData
from outputs import REFUSED, Line, Output
from who import Who

LACKING = (
    "no ",
    "SyntaxError",
    "IndentationError",
    "ImportError",
    "ModuleNotFoundError",
)
"""How the reasons begin that this Python lacks something: a part of the library, a form of the language."""
VERSION = re.compile(r"\b3\.(?P<minor>\d+)(?:\.(?P<patch>\d+))?\b")


@dataclass(frozen=True)
class Label:
    """One label of a snippet: what was expected and who printed that, what came, and if they differ, why."""

    expected: Line | None
    by: Who
    got: Line | None
    agrees: bool
    why: list[str]

    @property
    def is_news(self) -> bool:
        """Whether it differs and nobody has said why."""
        return not self.agrees and not self.why


Labels = Dict[str, Label]
"""What was found for a snippet, by label."""


class Place(NamedTuple):
    """A label with its place in the book."""

    snippet: str
    label: str
    found: Label


@dataclass
class Findings:
    """What the check found: labels by snippet, and the snippets that were held against nothing.

    `lacking` and `broken` say by snippet why it does not run here, and why it could not run at all; `unrecorded` are
    those that run here and nowhere else.
    """

    data: BookData
    me: Who
    nearest: Who | None
    labels: dict[str, Labels] = field(default_factory=dict)
    lacking: dict[str, str] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    unrecorded: list[str] = field(default_factory=list)

    def every(self) -> Iterator[Place]:
        """Each label."""
        for snippet, labels in self.labels.items():
            for label, found in labels.items():
                yield Place(snippet, label, found)


def judge(book: Book, me: Who, printed: dict[str, Output]) -> Findings:
    """Hold what this Python printed against the book; what has printed nothing is for another system."""
    nearest = book.nearest(me, list(book.pythons))
    found = Findings(book.data, me, book.pythons.get(nearest))
    for name, snippet in book.data["snippets"].items():
        got = printed.get(name)
        if got is None:
            found.lacking[name] = f"it needs {snippet['system']}"
        elif REFUSED in got:
            why = got[REFUSED].value
            is_expected = may_fail(book, me, name) or is_lacking(why, me, book)
            group = found.lacking if is_expected else found.broken
            group[name] = why
        elif ran := those_that_ran(book.outputs(name)):
            found.labels[name] = compare(book, me, name, ran, got)
        else:
            found.unrecorded.append(name)
    return found


def may_fail(book: Book, me: Who, name: str) -> bool:
    """Whether it is no news that a snippet does not run here, because it did not run there, or "there" is far away.

    What another system or another kind of build than the recorded ones cannot run, nobody has promised.
    """
    outputs = book.outputs(name)
    column = book.nearest(me, list(outputs or book.pythons))
    if not column:
        return False
    if column in outputs and REFUSED in outputs[column]:
        return True
    by = book.pythons[column]
    return me.os != by.os or me.kinds != by.kinds


def those_that_ran(outputs: dict[str, Output]) -> dict[str, Output]:
    """The outputs that do not stand for a snippet that does not run, by column."""
    ran = {}
    for column, output in outputs.items():
        if REFUSED not in output:
            ran[column] = output
    return ran


def is_lacking(why: str, me: Who, book: Book) -> bool:
    """Whether a snippet does not run for what this Python is, and not for what it did."""
    return why.startswith(LACKING) or me.minor < book.oldest


def compare(
    book: Book, me: Who, name: str, outputs: dict[str, Output], got: Output
) -> Labels:
    """What is found for each label of a snippet that ran."""
    column = book.nearest(me, list(outputs))
    expected = outputs[column]
    by = book.pythons[column]
    why = reasons(book, name, me, by)
    labels: Labels = {}
    for label in dict.fromkeys([*expected, *got]):
        one = expected.get(label)
        two = got.get(label)
        agrees = one is not None and one.agrees(two)
        reasons_of_label = [] if agrees else why
        labels[label] = Label(one, by, two, agrees, reasons_of_label)
    return labels


def reasons(book: Book, name: str, me: Who, by: Who) -> list[str]:
    """Why another Python may print something else: notes of the versions between, its age, or its build."""
    known = []
    for version, text in book.data["snippets"][name]["notes"]:
        note = f"{version}: {text}"
        if is_between(note, me, by):
            known.append(note)
    if known:
        return known
    if me.minor < book.oldest:
        oldest = ".".join(map(str, book.oldest))
        return [f"older than the book, whose notes begin with {oldest}"]
    here = build(me)
    there = build(by)
    if here != there:
        return [f"another build: {here} here, {there} there"]
    return []


def is_between(note: str, me: Who, by: Who) -> bool:
    """Whether a note names a version that came after the older of the two Pythons, and not after the newer."""
    old, new = sorted([me.version, by.version])
    for named in VERSION.finditer(note):
        minor = int(named["minor"])
        patch = int(named["patch"] or 0)
        if old < (3, minor, patch) <= new:
            return True
    return False


def build(one: Who) -> str:
    """What is special about a build, and its system."""
    return ", ".join([*sorted(one.kinds), one.system])
