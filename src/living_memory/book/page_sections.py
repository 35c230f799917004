"""The sections of a page in Markdown: the road, and what is marked as deeper, for those who want to know more."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..problem import Problem, problem
from .page_blocks import without_blocks

HEADING = re.compile(r"## (?P<title>.*?) *\{ *(?P<marks>[^}]*)\}")
DEEPER = ".deeper"
LAST = ("#where-it-stops", "#remember", "#try-it")
"""The sections that end a lesson, behind what is deeper."""


class Section(NamedTuple):
    """A section: the line of its heading, from 1, its title, the marks in its braces, and the line behind its last."""

    line: int
    title: str
    marks: list[str]
    end: int

    @property
    def is_deeper(self) -> bool:
        """Whether it is marked so."""
        return DEEPER in self.marks

    @property
    def is_last(self) -> bool:
        """Whether it is one of those that end a lesson."""
        return any(mark in LAST for mark in self.marks)


def sections(text: str) -> Iterator[Section]:
    """The sections of a page, in their order; what stands above the first is none."""
    rows = without_blocks(text).split("\n")
    heads = [line for line, row in enumerate(rows, 1) if row.startswith("## ")]
    for line, end in zip(heads, [*heads[1:], len(rows) + 1]):
        found = HEADING.match(rows[line - 1])
        title, marks = found.group("title", "marks") if found else ("", "")
        yield Section(line, title, marks.split(), end)


def road_and_deeper(text: str) -> tuple[str, str]:
    """The Markdown of a page in two parts: all but its deeper sections, and these."""
    rows = text.split("\n")
    deeper: list[str] = []
    for section in reversed(list(sections(text))):
        if section.is_deeper:
            deeper = rows[section.line - 1 : section.end - 1] + deeper
            del rows[section.line - 1 : section.end - 1]
    return "\n".join(rows), "\n".join(deeper)


def check(where: str, text: str) -> Iterator[Problem]:
    """The sections of the road that stand behind a deeper one, where a reader of the road would not find them."""
    is_behind = False
    for section in sections(text):
        is_behind = is_behind or section.is_deeper
        if is_behind and not (section.is_deeper or section.is_last):
            what = f"the section {section.title!r} stands behind one that is deeper"
            do = f"move it up, or mark it `{DEEPER}` too"
            yield problem(where, what, do, line=section.line)
