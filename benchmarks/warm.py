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
from measure import Row, Taken, Turns, compared, in_turns, seconds

WATCHED, WORD = "snippets/cycles/self_loop.py", "docs/lifetimes/cycles.md"
"""The files that are edited: a snippet with a player, quoted on several pages, and the page of its lesson."""
FLOOR, AUTHORS, PLAIN = "floor", "floor in Markdown", "floor without notebooks"
WARM, ONE_SNIPPET, ONE_WORD = "warm build", "one snippet changed", "one word changed"
TIMES = 3


def measure(book: Copy, least: Copy) -> list[Row]:
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
    return rows(in_turns(works, TIMES))


def rows(turns: Turns) -> list[Row]:
    """The three builds over the floor, and the warm one over the other floors, too."""
    warm, base = turns[WARM], turns[FLOOR]
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


def after(book: Copy, change: Callable[[Path], str]) -> Callable[[], Taken]:
    """A build right after a change, which is not timed."""

    def work() -> Taken:
        change(book.folder)
        return book.build()

    return work


def change_snippet(folder: Path, name: str = WATCHED) -> str:
    """Add a comment to a snippet, which makes it another program; give back what was added."""
    mark = f"moment {time.time_ns()}"
    append(folder / name, f"# {mark}\n")
    return mark


def change_word(folder: Path, name: str = WORD) -> str:
    """Add two words to a page; give back what was added."""
    mark = f"moment {time.time_ns()}"
    append(folder / name, f"\n{mark}\n")
    return mark


def append(path: Path, text: str) -> None:
    """Add a text to the end of a file, written once."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
