"""A snippet and what it printed, as HTML: the figure that `show` puts on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from ..book.recordings import Outputs, groups
from ..inside.outputs import Output
from ..project import BUILDS, SUPPORTED
from .current import current
from .other_builds import beside
from .player import watched

FIGURE = Environment(
    loader=PackageLoader(__package__, "templates"), autoescape=True
).get_template("figure.html")


@dataclass(frozen=True)
class Column:
    """A group of Pythons that printed the same, beside what the newest Python printed."""

    minors: list[str]
    output: Output
    newest: Output

    @property
    def head(self) -> str:
        """Its versions, `3.10 to 3.13, 3.15`."""
        places = enumerate(map(SUPPORTED.index, self.minors))
        runs = (
            [place for _, place in run]
            for _, run in groupby(places, lambda pair: pair[1] - pair[0])
        )
        return ", ".join(
            " to ".join(dict.fromkeys((SUPPORTED[run[0]], SUPPORTED[run[-1]])))
            for run in runs
        )


def columns(outputs: Outputs) -> list[Column]:
    """The groups of Pythons that printed the same, that of the newest Python first."""
    found = sorted(
        groups(outputs), key=lambda group: SUPPORTED.index(group[0][-1]), reverse=True
    )
    return [Column(minors, output, found[0][1]) for minors, output in found]


def labels(found: list[Column]) -> list[str]:
    """All labels of the columns, in the order in which they were printed."""
    return list(dict.fromkeys(label for column in found for label in column.output))


def show(
    name: str, watch: bool | str = False, words: Mapping[str, str] = {}, ask: str = ""
) -> str:
    """The figure of a snippet as HTML.

    `watch` adds its steps (`True`, or `"open"`), and `words` replace their sentences.
    `ask` is a question: what answers it is folded away until the reader has guessed.
    """
    book = current()
    if wrong := book.missing(name):
        raise KeyError(wrong)
    snippet, outputs = book.snippets[name], book.outputs(name)
    book.shown.add(name)
    found = columns(outputs)
    return FIGURE.render(
        ask=ask,
        watch=watch,
        snippet=snippet,
        edit=book.edit,
        code=Markup(
            highlight(snippet.code, PythonLexer(), HtmlFormatter(wrapcode=True))
        ),
        player=Markup(watched(book, snippet, words)) if watch else "",
        columns=found,
        labels=labels(found),
        gaps=[minor for minor in SUPPORTED if minor not in outputs],
        news=[(book.recorder(minor), book.who(minor)) for minor in book.news(name)],
        builds=beside(book, name),
        who=[
            book.who(minor, name) for minor in (*reversed(outputs), *book.builds(name))
        ],
    )


def printed_by() -> str:
    """The Pythons behind all figures, the newest first, as an HTML list."""
    book = current()
    known = [
        name
        for name in (*reversed(SUPPORTED), *BUILDS)
        if name in book.pythons | book.others | book.identities
    ]
    return (
        f"<ul>{''.join(f'<li>{escape(book.who(minor))}</li>' for minor in known)}</ul>"
    )
