"""A watched snippet on its page: its player, drawn once for as long as its traces and the drawing stay the same."""

import functools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from ..book.model import Book
from ..book.snippets import Snippet
from ..inside.outputs import visible
from ..problem import problem, stop_at
from ..project import PACKAGE, SUPPORTED, UPDATE
from ..running import cache
from ..running.cache import Entry
from ..watching import words
from ..watching.picture import player
from ..watching.record import record
from ..watching.too_big import lint_trace
from ..watching.traces import (
    WRONG,
    Traces,
    file_name,
    path_of,
    read,
)
from ..watching.words import Said


def watched(book: Book, snippet: Snippet, said: Said) -> str:
    """The player of a snippet as HTML; `said` are an author's sentences, by the line that they replace."""
    place = cached(book, snippet, said)
    html = place.read()
    if html is None:
        known = read(snippet) or record_newest(book, snippet)
        html = draw_player(snippet, known, said)
        place.keep(html)
    return html


def cached(book: Book, snippet: Snippet, said: Said) -> Entry:
    """Where the player is kept of these traces, this source and these sentences, drawn and refused by this code."""
    path = path_of(snippet)
    recorded = path.read_bytes() if path.exists() else b""
    here = [cache.interpreter(python) for python in book.pythons.values()]
    return cache.entry(
        "players",
        snippet.name,
        snippet.source,
        recorded,
        json.dumps(dict(said)),
        *here,
        *SUPPORTED,
        *made_by(),
    )


def draw_player(snippet: Snippet, known: Traces, said: Said) -> str:
    """The player of the newest trace, which says how the others differ; raise `Problem` where it cannot be drawn."""
    others = {minor: known[minor] for minor in SUPPORTED if minor in known}
    _, newest = others.popitem()
    with only_traces(snippet):
        stop_at(lint_trace(newest, snippet.where))
        sentences = words.by_line(newest, said, snippet.where)
        html = player(newest, snippet.name, sentences, others, at=0)
        return visible(html)


def see_that_it_can_be_drawn(snippet: Snippet, known: Traces) -> None:
    """Raise `Problem` where these are no traces."""
    others = dict(known)
    _, newest = others.popitem()
    with only_traces(snippet):
        player(newest, snippet.name, {}, others)


@contextmanager
def only_traces(snippet: Snippet) -> Iterator[None]:
    """Raise a `Problem` that names the file where what is drawn of it is no trace."""
    try:
        yield
    except WRONG as error:
        cause = f"{type(error).__name__}: {error}"
        what = f"cannot be drawn ({cause})"
        raise problem(file_name(snippet), what, UPDATE, line=1) from None


def record_newest(book: Book, snippet: Snippet) -> Traces:
    """What the newest Python here does with code that is newer than its traces."""
    *_, minor = book.pythons
    trace = record(snippet.path, book.pythons[minor])
    return {minor: trace}


@functools.cache
def made_by() -> list[str]:
    """The code that records, refuses and draws, and the versions of the packages that it uses, as parts."""
    used = [version(name) for name in ("jinja2", "markupsafe", "pygments")]
    own = Path(__file__).read_text(encoding="utf-8")
    rooms = [cache.code(PACKAGE / room) for room in ("inside", "book", "watching")]
    return [own, *rooms, *used]
