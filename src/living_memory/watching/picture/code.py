"""The code beside the picture: its lines in colour, each with its number and the steps in which it has just run."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape
from pygments import lex
from pygments.lexers import PythonLexer
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    String,
    _TokenType,
    is_token_subtype,
)

from .story import Story

COLOURS = {
    Keyword: "k",
    Operator.Word: "k",
    Name.Builtin: "b",
    Name.Exception: "b",
    Number: "m",
    String: "s",
    Comment: "c",
}


class Line(NamedTuple):
    """One line of code, the numbers of the steps that ran it, and its HTML."""

    number: int
    steps: list[int]
    html: Markup


def lines(story: Story) -> Iterator[Line]:
    """The lines that are shown, in order."""
    ran: dict[int, list[int]] = {}
    for step, snapshot in enumerate(story.snapshots, 1):
        ran.setdefault(snapshot.line, []).append(step)
    program = story.program
    for number, html in enumerate(coloured(program.source), 1):
        if number >= program.first_shown:
            yield Line(number, ran.get(number, []), html)


def coloured(source: str) -> list[Markup]:
    """Each line of a program as HTML, its kinds of words in `<i>`."""
    lexer = PythonLexer(stripnl=False, ensurenl=False)
    rows = [Markup("")]
    for kind, text in lex(source.rstrip("\n"), lexer):
        first, *others = text.split("\n")
        rows[-1] += word(kind, first)
        for piece in others:
            rows.append(word(kind, piece))
    return rows


def word(kind: _TokenType, text: str) -> Markup:
    """One word of a program in its colour."""
    if text.strip():
        for group, colour in COLOURS.items():
            if is_token_subtype(kind, group):
                return Markup('<i class="{}">{}</i>').format(colour, text)
    return escape(text)
