"""What the check found, in words for a reader."""

from __future__ import annotations

from itertools import groupby
from textwrap import fill
from typing import Iterator

from outputs import Line
from verdict import Findings, Label, Labels

COLUMNS = 100
MARK = "-" * 20
"""What stands above and below a text that is to be copied."""


def text(found: Findings) -> str:
    """The whole report, lesson by lesson; its last line counts."""
    parts = [head(found)]
    parts += lessons(found)
    parts += issue(found)
    parts.append("")
    parts += not_counted(found)
    parts.append(closing(found))
    return "\n".join(parts)


def head(found: Findings) -> str:
    """Who this Python is, and whom it is held against."""
    nearest = "nothing: no Python is recorded"
    if found.nearest:
        nearest = found.nearest.identity
    return (
        "What does your Python print?\n\n"
        f"This Python: {found.me.identity}\n"
        f"Held against: {nearest}\n"
    )


def lessons(found: Findings) -> Iterator[str]:
    """A part for each lesson, by alphabet."""
    names = [*found.labels, *found.unrecorded]
    names += found.lacking
    names += found.broken
    names.sort()
    for name, own in groupby(names, lesson_of):
        yield lesson(found, name, list(own))


def lesson_of(name: str) -> str:
    """The lesson of a snippet, `cycles` of `cycles/self_loop`."""
    first, _, _ = name.partition("/")
    return first


def lesson(found: Findings, name: str, snippets: list[str]) -> str:
    """How many labels of a lesson agree, and all that differs."""
    labels: list[Label] = []
    lines: list[str] = []
    for snippet in snippets:
        labels += found.labels.get(snippet, {}).values()
        lines += snippet_lines(found, snippet)
    agree = count_agreeing(labels)
    every = len(labels)
    lines.insert(0, f"{name}: {agree} of {every} labels agree")
    return "\n".join(lines)


def count_agreeing(labels: list[Label]) -> int:
    """How many labels agree."""
    return sum(label.agrees for label in labels)


def snippet_lines(found: Findings, snippet: str) -> list[str]:
    """What is to be said of a snippet; nothing where all agrees."""
    _, _, idea = snippet.partition("/")
    if snippet in found.labels:
        return differing(idea, found.labels[snippet])
    if why := found.lacking.get(snippet):
        return [f"  {idea} does not run here: {why}"]
    if why := found.broken.get(snippet):
        return [f"  {idea} could not run: {why}"]
    return [f"  {idea} runs here, and is not recorded yet"]


def differing(idea: str, labels: Labels) -> list[str]:
    """The labels of a snippet that differ, a line each, and the reasons that are known."""
    lines = [f"  {idea}"]
    known: list[str] = []
    for label, one in labels.items():
        if one.agrees:
            continue
        mark = " (news)" if one.is_news else ""
        what = difference(one)
        lines.append(f"    {label}: {what}{mark}")
        known += one.why
    if len(lines) == 1:
        return []
    lines += map(reason, dict.fromkeys(known))
    return lines


def reason(why: str) -> str:
    """A reason that is known, in lines of a terminal."""
    return fill(
        f"known: {why}",
        COLUMNS,
        initial_indent="    ",
        subsequent_indent="      ",
    )


def difference(one: Label) -> str:
    """What was expected and what came."""
    expected = value(one.expected)
    got = value(one.got)
    who = one.by.name
    return f"expected {expected} ({who}), got {got}"


def value(line: Line | None) -> str:
    """What a line says, in a sentence."""
    return line.value if line else "nothing"


def issue(found: Findings) -> list[str]:
    """A ready text for an issue, where there is something to tell."""
    lines = list(news(found))
    if not lines:
        return []
    address = found.data["issues"]
    return [
        f"\nNews for the book. A text for an issue at {address}:\n\n{MARK}",
        "What my Python prints",
        "",
        f"Python: {found.me.identity}",
        "",
        *lines,
        MARK,
    ]


def news(found: Findings) -> Iterator[str]:
    """What nobody has explained, an item each."""
    for snippet, label, one in found.every():
        if one.is_news:
            what = difference(one)
            yield f"- `{snippet}`, `{label}`: {what}"
    for snippet, why in found.broken.items():
        yield f"- `{snippet}` could not run: {why}"


def not_counted(found: Findings) -> Iterator[str]:
    """The snippets that were held against nothing, a line for each reason."""
    groups = {
        "not counted, for they do not run here": found.lacking,
        "could not run": found.broken,
    }
    for what, snippets in groups.items():
        if snippets:
            number = len(snippets)
            names = ", ".join(sorted(snippets))
            yield f"{number} {what}: {names}"


def closing(found: Findings) -> str:
    """The count of all labels."""
    labels = [one.found for one in found.every()]
    agree = count_agreeing(labels)
    news = sum(label.is_news for label in labels)
    every = len(labels)
    known = every - agree - news
    nearest = found.nearest.name if found.nearest else "nothing"
    differ = "differs" if known == 1 else "differ"
    are = "is" if news == 1 else "are"
    parts = [
        f"{agree} of {every} labels agree with {nearest}",
        f"{known} {differ} for a known reason",
        f"{news} {are} news",
    ]
    return ", ".join(parts)
