"""What a page gets beside its own text: buttons, how long it takes to read, when it was changed."""

from collections.abc import Mapping

from ..book.model import Book
from ..git import newest_day
from . import code_lines, copy_buttons, links, reading, sections

READING = '<p class="lm-reading" data-search-exclude="true">{}</p>'
CHANGED = 'Last changed <time datetime="{0}">{0}</time>'


def finish(book: Book, here: str, source: str, html: str) -> str:
    """The article of the page `here`, made of this source, with buttons on its code, and its length on a lesson."""
    if links.is_lesson(book, here):
        words = READING.format(how_long(reading.times(book, source)))
        html = html.replace("</h1>", f"</h1>{words}", 1)
    folded = sections.with_folds(html)
    return copy_buttons.with_buttons(code_lines.with_whole_options(folded))


def how_long(times: reading.Times) -> str:
    """How long a lesson takes, in words: its road, and what is deeper, if there is such."""
    road = f"{minutes(times.road)} to read"
    return f"{road}, and {minutes(times.deeper)} deeper" if times.deeper else road


def minutes(number: int) -> str:
    """A number of minutes."""
    return f"{number} minute{'s' * (number > 1)}"


def changed(days: Mapping[str, str], here: str, source: str) -> str:
    """When the page or a snippet on it was last changed, as HTML; empty where nobody knows."""
    day = newest_day(dict(days), links.sources_of(here, source))
    return CHANGED.format(day) if day else ""
