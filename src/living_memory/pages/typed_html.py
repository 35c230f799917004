"""What of an article somebody typed, as the HTML that it became: nothing that runs, leads astray or stays a token.

A browser does what a page says, and a reviewer reads Markdown: what shows words, pictures and links is let through,
and nothing else. The outputs of fences, which nobody typed, are set aside meanwhile.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ..book.page_blocks import prose
from ..book.tokens import TOKEN
from ..problem import Problem, problem
from .html_rules import IN_CODE, ONE_NAME, Find, Reader

ANCHOR = r"""(?:\{{[^}}]*#|\bid\s*=\s*["']?){}(?![\w/-])"""
"""How an anchor is typed, behind a heading or in HTML; a link to it, or its name in a sentence, is no anchor."""


def check(where: str, source: str, html: str) -> list[Problem]:
    """All that is wrong with the HTML that the page `where` became, each at its line as far as that can be told."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    finds = [*reader.finds, *repeated(reader.ids)]
    problems = []
    for find in dict.fromkeys(finds):
        lines = lines_of(source, find)
        first = lines[0] if lines else None
        what = find.what
        if find.is_anchor and len(lines) > 1:
            what += f", at lines {', '.join(map(str, lines))}"
        problems.append(problem(where, what, find.do, line=first))
    return [*problems, *unfilled(where, source, reader.tokens)]


def repeated(ids: Iterable[str]) -> Iterator[Find]:
    """The anchors that stand more than once on a page."""
    for name, times in Counter(ids).items():
        if times > 1:
            what = f"has the anchor `{name}` {times} times"
            yield Find(what, ONE_NAME, name, is_anchor=True)


def unfilled(where: str, source: str, filled: Iterable[str]) -> Iterator[Problem]:
    """The tokens that the reader of a page sees and its builder does not, and those that only the builder sees."""
    left = Counter(filled)
    for number, row in enumerate(prose(source).split("\n"), 1):
        for token in TOKEN.finditer(row):
            said = token[0].strip("{ }")
            left[said] -= 1
            if left[said] < 0:
                what = f"{token[0]} stands where no token is filled"
                yield problem(where, what, IN_CODE, line=number)
    for said in +left:
        what = f"{{{{ {said} }}}} is filled where no reader sees a token"
        lines = lines_with(source, said)
        do = "write it on one line, without backticks near it that nothing closes"
        yield problem(where, what, do, line=lines[0] if lines else None)


def lines_of(source: str, find: Find) -> list[int]:
    """The lines of a page, from 1, where something that is wrong stands, as far as that can be told."""
    if not find.is_anchor:
        return lines_with(source, find.needle)
    typed = re.compile(ANCHOR.format(re.escape(find.needle)))
    rows = source.split("\n")
    return [number for number, row in enumerate(rows, 1) if typed.search(row)]


def lines_with(source: str, needle: str) -> list[int]:
    """The lines of a page, from 1, that have these words, in capitals or not."""
    wanted = needle.lower()
    rows = source.lower().split("\n")
    return [number for number, row in enumerate(rows, 1) if wanted in row]
