"""Warm: what a build costs above its floor, where nothing changed, where one snippet did, and where one word did.

The floor is in `floor.py`: the same pages with their outputs put in behind Python-Markdown, the same theme and the same
plugins. Two others show what is hidden in that choice. An author would paste into the Markdown, which Python-Markdown
reads slowly: over that floor our ratio is smaller, and says less. And no pasted page is a notebook, so a floor without
the plugin for notebooks is as good a floor for whoever reads it: over that one our ratio has the plugin's import in it.
"""

import time
from collections.abc import Callable
from pathlib import Path

import floor
from copies import Copy
from measure import Row, Taken, Turns, Work, compared, in_turns, seconds
from texts import append

WATCHED, WORD = "snippets/cycles/self_loop.py", "docs/lifetimes/cycles.md"
"""The files that are edited: a snippet with a player, quoted on several pages, and the page of its lesson."""
FLOOR, AUTHORS, PLAIN = "floor", "floor in Markdown", "floor without notebooks"
WARM, ONE_SNIPPET, ONE_WORD = "warm build", "one snippet changed", "one word changed"


def measure(book: Copy, least: Copy, times: int) -> list[Row]:
    """The rows, for a book and its floor that have been built."""
    around = least.folder.parent
    authors = floor.make(book, around / "in-markdown", floor.INTO_MARKDOWN)
    plain = floor.without_notebooks(least, around / "without-notebooks")
    works = {
        FLOOR: least.build,
        AUTHORS: authors.build,
        PLAIN: plain.build,
        WARM: book.build,
        ONE_SNIPPET: after(book, change_snippet),
        ONE_WORD: after(book, change_word),
    }
    return rows(in_turns(works, times))


def rows(turns: Turns) -> list[Row]:
    """The three builds over the floor, and the warm one over the other floors, too."""
    warm = turns[WARM]
    base = turns[FLOOR]
    over = "over the floor"
    pasted = "`mkdocs build`, outputs pasted in behind Python-Markdown, same theme, same plugins"
    snippet = f"{over}; it is watched, and runs on every Python"
    return [
        Row(FLOOR, seconds(base), "1.00", "1.00", meaning=pasted),
        compared(WARM, warm, base, over, "under 1.30"),
        compared(ONE_SNIPPET, turns[ONE_SNIPPET], base, snippet, "under 1.40"),
        compared(ONE_WORD, turns[ONE_WORD], base, over),
        compared(WARM, warm, turns[AUTHORS], "over one pasted into the Markdown"),
        compared(WARM, warm, turns[PLAIN], "over one without the notebooks' plugin"),
    ]


def after(book: Copy, change: Callable[[Path], str]) -> Work:
    """A build right after a change, which is not timed."""

    def work() -> Taken:
        change(book.folder)
        return book.build()

    return work


def change_snippet(folder: Path) -> str:
    """Add a comment to a snippet, which makes it another program; give back what was added."""
    mark = new_mark()
    append(folder / WATCHED, f"# {mark}")
    return mark


def change_word(folder: Path) -> str:
    """Add a paragraph of two words to a page; give back what was added."""
    mark = new_mark()
    append(folder / WORD, f"\n{mark}")
    return mark


def new_mark() -> str:
    """Words that have never been written."""
    return f"moment {time.time_ns()}"
