"""Weights: what travels to a reader, in gzipped bytes, each held against its goal.

The first view of a lesson is its page without the players, which lie in the page and come after it, and the styles and
scripts that it asks for before it is read.
"""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup
from measure import Row

PLAYERS = "player.js"
"""The script of the players, which a page asks for when the first of them is opened."""
WORKER = re.compile(r'"search": "([^"]+)"')
BY_THEMSELVES = ("book.html", "404.html")
"""Pages that are no lesson: all of them on one, and the one for a wrong address."""
LESSON, BOOK, SEARCH = 100_000, 200_000, 100_000
SEARCH_INDEX = "search/search_index.json"


def measure(site: Path) -> list[Row]:
    """The heaviest lesson, the book on one page, the index of the search, and the facts."""
    page, heaviest = max(map(weighed, lessons(site)), key=lambda pair: pair[1])
    name = page.relative_to(site).as_posix()
    files = {
        "the book on one page": ("book.html", BOOK),
        "the index of the search": (SEARCH_INDEX, SEARCH),
        "facts.json": ("facts.json", 0),
    }
    rows = [row(f"first view of {name}", heaviest, LESSON)]
    for what, (file, goal) in files.items():
        rows.append(row(what, weight((site / file).read_bytes()), goal))
    return rows


def row(what: str, size: int, goal: int) -> Row:
    """A weight, and its part of what it may be."""
    if not goal:
        return Row(what, f"{size:,} B", meaning="gzipped")
    limit = f"at most {goal:,} B"
    return Row(
        what, f"{size:,} B", f"{size / goal:.2f}", "", limit, "gzipped, over the goal"
    )


def weight(data: bytes) -> int:
    """How many bytes go over the wire."""
    return len(gzip.compress(data, mtime=0))


def lessons(site: Path) -> list[Path]:
    """Every page that is read by itself."""
    found = sorted(site.rglob("*.html"))
    return [path for path in found if path.name not in BY_THEMSELVES]


def weighed(path: Path) -> tuple[Path, int]:
    """A page, and the weight of all that it asks for before it is read."""
    text = path.read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    links = [str(tag["href"]) for tag in page.select("link[rel=stylesheet]")]
    links += [str(tag["src"]) for tag in page.select("script[src]")]
    links += WORKER.findall(text)
    for player in page.select(".lm-watch"):
        player.decompose()
    total = weight(str(page).encode())
    for link in links:
        file = (path.parent / unquote(link)).resolve()
        if file.name != PLAYERS:
            total += weight(file.read_bytes())
    return path, total
