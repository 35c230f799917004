"""A watched snippet on its page: its player, drawn once for as long as its traces and the drawing stay the same."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..book.model import Book
from ..book.snippets import Snippet
from ..files import digest_of, replace
from ..inside.outputs import visible
from ..problem import problem, stop_at
from ..project import SUPPORTED, UPDATE
from ..running import runs
from ..watching import picture
from ..watching.picture import player
from ..watching.record import record
from ..watching.too_big import lint_trace
from ..watching.traces import WRONG, Trace, read
from ..watching.words import words

DRAWING = Path(picture.__file__).parent


def watched(book: Book, snippet: Snippet, said: Mapping[str, str]) -> str:
    """The player of a snippet as HTML; `said` are an author's sentences, by the line that they replace."""
    path = snippet.path.with_suffix(".watch.json")
    recorded = path.read_text(encoding="utf-8") if path.exists() else ""
    place = (
        runs.CACHE
        / "players"
        / digest_of(f"{recorded}{snippet.source}{dict(said)}{book.pythons}{drawing()}")
    )
    if not place.exists():
        replace(place, draw(snippet, read(snippet) or fresh(book, snippet), said))
    return place.read_text(encoding="utf-8")


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


@cache
def drawing() -> str:
    """What changes when the drawing does."""
    return digest_of(
        "".join(
            file.read_text(encoding="utf-8") for file in sorted(DRAWING.glob("*.*"))
        )
    )
