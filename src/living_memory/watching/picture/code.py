"""The code beside the picture: its lines in colour, each with its number and the steps in which it has just run."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape
from pygments import lex
from pygments.lexers import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String, _TokenType

from .moments import shown_from
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
    for step, moment in enumerate(story.moments, 1):
        ran.setdefault(moment.line, []).append(step)
    for number, html in enumerate(coloured(story.source), 1):
        if number >= shown_from(story.source):
            yield Line(number, ran.get(number, []), html)


def coloured(source: str) -> list[Markup]:
    """Each line of a program as HTML, its kinds of words in `<i>`."""
    rows = [Markup("")]
    for kind, text in lex(
        source.rstrip("\n"), PythonLexer(stripnl=False, ensurenl=False)
    ):
        for number, piece in enumerate(text.split("\n")):
            if number:
                rows.append(Markup(""))
            rows[-1] += word(kind, piece)
    return rows


def word(kind: _TokenType, text: str) -> Markup:
    """One word of a program in its colour."""
    colour = next((name for group, name in COLOURS.items() if kind in group), "")
    return (
        Markup('<i class="{}">{}</i>').format(colour, text)
        if colour and text.strip()
        else escape(text)
    )
