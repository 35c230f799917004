"""A snippet and what it printed, as HTML: the figure that `show` puts on a page."""

from html import escape
from itertools import groupby

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from .book import Book, current
from .outputs import Line, Output
from .pythons import SUPPORTED
from .recordings import Outputs, groups
from .snippets import Snippet

VARIES = '<span class="lm-varies"> varies from run to run</span>'
COPY = "M19 21H8V7h11m0-2H8a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2m-3-4H4a2 2 0 0 0-2 2v14h2V3h12z"
PENCIL = "M20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.9 1.9 3.8 3.8zM3 17.3V21h3.8L17.8 9.9l-3.8-3.8z"


def show(name: str) -> str:
    """The figure of one snippet, `show("cycles/self_loop")`; raise `KeyError` if there is no such snippet.

    Claim, code, one table of outputs, version notes, and who printed it. HTML that needs no JavaScript.
    """
    book = current()
    snippet = book.snippet(name)
    book.shown.add(name)
    outputs = book.outputs(name)
    parts = (code(book, snippet), table(snippet, outputs), gaps(outputs), news(book, name), notes(snippet), who(book, outputs))
    caption = f"<figcaption>{inline(snippet.claim)}</figcaption>"
    return f'<figure class="lm-figure" id="{name}">{caption}{"".join(parts)}</figure>'


def inline(text: str) -> str:
    """Prose from a docstring: escaped, with `code` in backticks."""
    pieces = escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if odd else piece for odd, piece in zip([False, True] * len(pieces), pieces))


def code(book: Book, snippet: Snippet) -> str:
    """The code, with a button that copies it and a pencil that opens the snippet for editing."""
    marked = highlight(snippet.code, PythonLexer(), HtmlFormatter(wrapcode=True))
    copy = f'<button type="button" class="lm-tool lm-copy" data-clipboard-text="{escape(snippet.code)}" {named("Copy", snippet)}>{icon(COPY)}</button>'
    pencil = f'<a class="lm-tool" href="{book.edit}{snippet.where}" {named("Edit", snippet)}>{icon(PENCIL)}</a>'
    return f'<div class="lm-code">{marked}<div class="lm-tools">{copy}{pencil if book.edit else ""}</div></div>'


def named(verb: str, snippet: Snippet) -> str:
    """The attributes that say what a tool does, and to which snippet."""
    return f'title="{verb} {snippet.where}" aria-label="{verb} {snippet.where}"'


def icon(path: str) -> str:
    """A small drawing that says nothing to a screen reader."""
    return f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>'


def table(snippet: Snippet, outputs: Outputs) -> str:
    """The outputs: a row a label, a column a group of Pythons that printed the same, the newest first."""
    columns = sorted(groups(outputs), key=lambda group: SUPPORTED.index(group[0][-1]), reverse=True)
    printed = [output for _, output in columns]
    labels = dict.fromkeys(line.label for output in printed for line in output.lines)
    heads = "".join(f'<th scope="col">{versions(minors)}</th>' for minors, _ in columns)
    rows = "".join(row(label, printed) for label in labels)
    caption = f'<caption class="lm-hidden">What {snippet.name} printed, by Python version</caption>'
    return f'<table class="lm-outputs">{caption}<thead><tr><th scope="col">It prints</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def row(label: str, printed: list[Output]) -> str:
    """One label and its value on each group of Pythons; what differs from the newest says so."""
    newest, *older = (output.get(label) for output in printed)
    cells = cell(newest) + "".join(cell(line, moved=not same(line, newest)) for line in older)
    return f'<tr><th scope="row">{escape(label)}</th>{cells}</tr>'


def same(line: Line | None, newest: Line | None) -> bool:
    """Whether two cells of a row agree; two Pythons that print no such line do."""
    return line is newest or (line is not None and line.same(newest))


def cell(line: Line | None, moved: bool = False) -> str:
    """One value, as it was printed."""
    value = "<i>not printed</i>" if line is None else f"<samp>{escape(line.value)}</samp>{VARIES if line.varies else ''}"
    mark = '<span class="lm-moved" title="differs from the newest Python">≠<span class="lm-hidden"> differs: </span></span>'
    return f'<td class="lm-differs">{mark}{value}</td>' if moved else f"<td>{value}</td>"


def versions(minors: list[str]) -> str:
    """The head of a column: `3.10 to 3.13, 3.15`."""
    places = enumerate(SUPPORTED.index(minor) for minor in minors)
    runs = [[place for _, place in run] for _, run in groupby(places, lambda pair: pair[1] - pair[0])]
    names = [SUPPORTED[run[0]] if len(run) == 1 else f"{SUPPORTED[run[0]]} to {SUPPORTED[run[-1]]}" for run in runs]
    return ", ".join(names)


def gaps(outputs: Outputs) -> str:
    """The Pythons of which nothing is known, since the code is newer than their recording."""
    missing = [minor for minor in SUPPORTED if minor not in outputs]
    return f'<p class="lm-gap">Not recorded yet on {", ".join(missing)}.</p>' if missing else ""


def news(book: Book, name: str) -> str:
    """What a Python of another build printed, where that is not what is recorded."""
    told = (
        f'<p class="lm-gap">News: {book.who(minor)}, printed something else than {book.identities[minor]}.</p>'
        for minor in book.news(name)
    )
    return "".join(told)


def notes(snippet: Snippet) -> str:
    """The version notes, newest first."""
    items = "".join(f"<li><b>{version}</b> {inline(text)}</li>" for version, text in reversed(snippet.notes))
    return f'<ul class="lm-notes" aria-label="Why it changed">{items}</ul>' if items else ""


def who(book: Book, outputs: Outputs) -> str:
    """The full identity of each Python of the table."""
    items = "".join(f"<li>{escape(book.who(minor))}</li>" for minor in reversed(outputs))
    return f'<details class="lm-who"><summary>Printed by</summary><ul>{items}</ul></details>'
