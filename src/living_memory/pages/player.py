"""A watched snippet on its page: its player, drawn once for as long as its traces and the drawing stay the same."""

import functools
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from ..book.model import Book
from ..book.snippets import Snippet
from ..inside.outputs import visible
from ..problem import problem, stop_at
from ..project import PACKAGE, SUPPORTED, UPDATE
from ..running import cache
from ..running.cache import Entry
from ..watching.picture import player
from ..watching.record import record
from ..watching.too_big import lint_trace
from ..watching.traces import WRONG, Trace, read
from ..watching.words import words


def watched(book: Book, snippet: Snippet, said: Mapping[str, str]) -> str:
    """The player of a snippet as HTML; `said` are an author's sentences, by the line that they replace."""
    place = cached(book, snippet, said)
    html = place.read()
    if html is None:
        html = draw(snippet, read(snippet) or fresh(book, snippet), said)
        place.keep(html)
    return html


def cached(book: Book, snippet: Snippet, said: Mapping[str, str]) -> Entry:
    """Where the player is kept of these traces, this source and these sentences, drawn and refused by this code."""
    path = snippet.path.with_suffix(".watch.json")
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


def draw(snippet: Snippet, traces: dict[str, Trace], said: Mapping[str, str]) -> str:
    """The player of the newest trace, which says how the others differ."""
    *others, newest = [minor for minor in SUPPORTED if minor in traces]
    try:
        stop_at(lint_trace(traces[newest], snippet.where))
        sentences = words(traces[newest], said, snippet.where)
        return visible(
            player(
                traces[newest],
                snippet.name,
                sentences,
                {minor: traces[minor] for minor in others},
            )
        )
    except WRONG as error:
        where, what = (
            f"{snippet.where.removesuffix('py')}watch.json:1",
            f"{type(error).__name__}: {error}",
        )
        raise problem(where, f"cannot be drawn ({what})", UPDATE) from None


def fresh(book: Book, snippet: Snippet) -> dict[str, Trace]:
    """What the newest Python here does with code that is newer than its traces."""
    [*_, (minor, python)] = book.pythons.items()
    return {minor: record(snippet.path, python)}


@functools.cache
def made_by() -> list[str]:
    """The code that records, refuses and draws, and the versions of the packages that it uses, as parts."""
    used = [version(name) for name in ("jinja2", "markupsafe", "pygments")]
    own = Path(__file__).read_text(encoding="utf-8")
    rooms = [cache.code(PACKAGE / room) for room in ("inside", "book", "watching")]
    return [own, *rooms, *used]
