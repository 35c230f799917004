"""A snippet and what it printed, as HTML: the figure that `show` puts on a page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from ..backticks import as_html
from ..book.comparison import NOT_PRINTED, Outputs, groups
from ..book.guesses import question
from ..book.model import Book
from ..book.tokens import said
from ..book.versions import in_a_head, order
from ..inside.outputs import Output
from ..project import BUILDS, SUPPORTED
from . import trouble
from .changing import button
from .code_lines import stepped
from .current import current
from .other_builds import beside
from .player import watched

TEMPLATES = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
TEMPLATES.filters["prose"] = as_html
TEMPLATES.globals["not_printed"] = NOT_PRINTED
FIGURE = TEMPLATES.get_template("figure.html")
PLAIN = re.compile(r'<span class="(?:n|w|p|o)">(?P<words>[^<]*)</span>')


@dataclass(frozen=True)
class Column:
    """A group of Pythons that printed the same, beside what the newest Python printed."""

    minors: list[str]
    output: Output
    newest: Output

    @property
    def head(self) -> str:
        """Its versions, `3.10 to 3.13, 3.15`."""
        return in_a_head(self.minors)


def columns(outputs: Outputs) -> list[Column]:
    """The groups of Pythons that printed the same, that of the newest Python first."""
    found = groups(outputs)
    found.sort(key=lambda group: order(group[0][-1]), reverse=True)
    return [Column(minors, output, found[0][1]) for minors, output in found]


def labels(found: list[Column]) -> list[str]:
    """All labels of the columns, in the order in which they were printed."""
    known: dict[str, None] = {}
    for column in found:
        known |= dict.fromkeys(column.output)
    return list(known)


def show(
    name: str,
    watch: bool | str = False,
    words: Mapping[str, str] = {},
    ask: str = "",
    answer: str = "",
    judged: Sequence[str] = (),
    guess: str | Sequence[str] = "",
    wrong: Sequence[str] = (),
    which: str = "",
) -> str:
    """The figure of a snippet as HTML; raise `KeyError` where there is no such snippet.

    `watch` adds its steps (`True`, or `"open"`), and `words` replace their sentences.
    `ask` is a question, which may have tokens: what answers it is folded away until the reader has guessed.
    `answer` is the snippet that solves this one, an exercise, and `judged` are the labels that tell it, else all.
    `guess` is the label whose answer a reader chooses first, among what it prints and the `wrong` answers; or it is
    several labels, of which the reader chooses those that print `which`.
    """
    book = current()
    if missing := book.missing(name):
        raise KeyError(missing)
    snippet = book.snippets[name]
    if name in book.failed:
        return trouble.figure(name, book.failed[name])
    outputs = book.outputs(name)
    found = columns(outputs)
    return FIGURE.render(
        ask=said(book, ask),
        guess=question(book, name, ask, guess, wrong, which) if guess else None,
        watch=watch,
        snippet=snippet,
        edit=book.edit,
        bench=button(book, name, answer, judged),
        code=highlighted(snippet.code),
        player=Markup(watched(book, snippet, words)) if watch else "",
        columns=found,
        labels=labels(found),
        gaps=[minor for minor in snippet.columns if minor not in outputs],
        strange=[minor for minor in SUPPORTED if minor not in snippet.columns],
        news=[(book.recorder(minor), book.who(minor)) for minor in book.news(name)],
        builds=beside(book, name),
        who=printers(book, name),
    )


def highlighted(code: str) -> Markup:
    """Python code as HTML; names, spaces and signs, which are half of it, have the colour of code and no element."""
    html = highlight(code, PythonLexer(), HtmlFormatter(wrapcode=True))
    head, body = PLAIN.sub(r"\g<words>", html).split("<code>")
    body, tail = body.split("</code>")
    return Markup(f"{head}<code>{stepped(body)}</code>{tail}")


def printers(book: Book, name: str) -> list[str]:
    """Who printed what the figure of a snippet shows, the newest Python first, then the other builds."""
    minors = [*reversed(book.outputs(name)), *book.builds(name)]
    return [book.who(minor, name) for minor in minors]


def printed_by() -> str:
    """The Pythons behind all figures, the newest first, as an HTML list."""
    book = current()
    known = book.pythons | book.others | book.identities
    rows = []
    for minor in (*reversed(SUPPORTED), *BUILDS):
        if minor in known:
            rows.append(f"<li>{escape(book.who(minor))}</li>")
    return f"<ul>{''.join(rows)}</ul>"
