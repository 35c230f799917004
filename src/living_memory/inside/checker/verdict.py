"""What this Python prints, held against the recorded Python that is nearest to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from outputs import REFUSED, Line, Output, parse
from who import Who, recorded

LACKING = (
    "no ",
    "SyntaxError",
    "IndentationError",
    "ImportError",
    "ModuleNotFoundError",
)
"""How the reasons begin that this Python lacks something: a part of the library, a form of the language."""


class Book:
    """What the archive holds: the snippets, and what each recorded Python printed."""

    def __init__(self, data: dict) -> None:
        """Read the recordings of `book.json`."""
        self.data = data
        self.pythons = {
            column: recorded(column, identity)
            for column, identity in data["pythons"].items()
        }

    def outputs(self, name: str) -> dict[str, Output]:
        """What each recorded Python that has a name printed, by column."""
        printed = self.data["snippets"][name]["outputs"].items()
        every = {
            column: parse(text)
            for columns, text in printed
            for column in columns.split()
        }
        return {column: every[column] for column in self.pythons if column in every}

    @property
    def oldest(self) -> tuple[int, ...]:
        """The minor version with which the book begins: (3, 10)."""
        return min(
            (one.version[:2] for one in self.pythons.values() if not one.kinds),
            default=(),
        )

    def nearest(self, me: Who, columns: list[str]) -> str:
        """The column of the recorded Python that is nearest to this one; of two, the newer."""
        return min(
            reversed(columns),
            key=lambda column: me.distance(self.pythons[column]),
            default="",
        )


@dataclass(frozen=True)
class Label:
    """One label of a snippet: what was expected and who printed that, what came, and if they differ, why."""

    expected: Line | None
    by: Who
    got: Line | None
    agrees: bool
    why: list[str]

    @property
    def news(self) -> bool:
        """Whether it differs and nobody has said why."""
        return not self.agrees and not self.why


@dataclass
class Findings:
    """What the check found: labels by snippet, why one does not run or could not run at all, and what is new."""

    data: dict
    me: Who
    nearest: Who | None
    labels: dict[str, dict[str, Label]] = field(default_factory=dict)
    apart: dict[str, str] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    new: list[str] = field(default_factory=list)

    def every(self) -> list[tuple[str, str, Label]]:
        """Each label: (snippet, label, what was found)."""
        return [
            (name, label, one)
            for name, found in self.labels.items()
            for label, one in found.items()
        ]


def judge(book: Book, me: Who, printed: dict[str, Output]) -> Findings:
    """Hold what this Python printed against the book."""
    found = Findings(
        book.data, me, book.pythons.get(book.nearest(me, list(book.pythons)))
    )
    for name, got in printed.items():
        outputs = book.outputs(name)
        ran = {
            column: output
            for column, output in outputs.items()
            if REFUSED not in output
        }
        expected = outputs.get(book.nearest(me, list(outputs)), {})
        if REFUSED in got:
            why = got[REFUSED].value
            lacks = (
                REFUSED in expected
                or why.startswith(LACKING)
                or me.version[:2] < book.oldest
            )
            (found.apart if lacks else found.broken)[name] = why
        elif not ran:
            found.new.append(name)
        else:
            found.labels[name] = compare(book, me, name, ran, got)
    return found


def compare(
    book: Book, me: Who, name: str, outputs: dict[str, Output], got: Output
) -> dict[str, Label]:
    """What is found for each label of a snippet that ran."""
    column = book.nearest(me, list(outputs))
    expected, by = outputs[column], book.pythons[column]
    why = reasons(book, name, me, by)
    labels = {}
    for label in dict.fromkeys([*expected, *got]):
        one, two = expected.get(label), got.get(label)
        agrees = (
            one is not None
            and two is not None
            and (one.varies or two.varies or one.same(two))
        )
        labels[label] = Label(one, by, two, agrees, [] if agrees else why)
    return labels


def reasons(book: Book, name: str, me: Who, by: Who) -> list[str]:
    """Why another Python may print something else: notes of the versions between, its age, or its build."""
    notes = book.data["snippets"][name]["notes"]
    if known := [
        f"{version}: {text}"
        for version, text in notes
        if between(f"{version} {text}", me, by)
    ]:
        return known
    if me.version[:2] < book.oldest:
        return [
            "older than the book, whose notes begin with {}.{}".format(*book.oldest)
        ]
    if me.kinds != by.kinds or me.system != by.system:
        return [f"another build: {kind(me)} here, {kind(by)} there"]
    return []


def between(note: str, me: Who, by: Who) -> bool:
    """Whether a note names a version that came after the older of the two Pythons, and not after the newer."""
    old, new = sorted([me.version, by.version])
    named = re.findall(r"\b3\.(\d+)(?:\.(\d+))?\b", note)
    return any(old < (3, int(minor), int(patch or 0)) <= new for minor, patch in named)


def kind(one: Who) -> str:
    """What is special about a build, and its system."""
    return ", ".join([*sorted(one.kinds), one.system])
