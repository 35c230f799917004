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
ASKING = (("link[rel=stylesheet]", "href"), ("script[src]", "src"))
"""What asks for styles and scripts, and where it names them."""
BY_THEMSELVES = ("book.html", "404.html")
"""Pages that are no lesson: all of them on one, and the one for a wrong address."""
SEARCH_INDEX = "search/search_index.json"
LESSON = 100_000
FILES = (
    ("the book on one page", "book.html", 200_000),
    ("the index of the search", SEARCH_INDEX, 100_000),
    ("facts.json", "facts.json", 0),
)
"""What is weighed beside the lessons: what it is, its file, and how many bytes it may have, 0 where nobody said."""


def measure(site: Path) -> list[Row]:
    """The heaviest lesson, the book on one page, the index of the search, and the facts."""
    views = {page: first_view(page) for page in lessons(site)}
    page = max(views, key=views.__getitem__)
    name = page.relative_to(site)
    rows = [row(f"first view of {name}", views[page], LESSON)]
    for what, file, goal in FILES:
        size = weigh(site / file)
        rows.append(row(what, size, goal))
    return rows


def row(what: str, size: int, goal: int) -> Row:
    """A weight, and its part of what it may be, if that is known."""
    measured = f"{size:,} B"
    if not goal:
        return Row(what, measured, meaning="gzipped")
    part = f"{size / goal:.2f}"
    limit = f"at most {goal:,} B"
    return Row(what, measured, part, goal=limit, meaning="gzipped, over the goal")


def weight(data: bytes) -> int:
    """How many bytes go over the wire."""
    packed = gzip.compress(data, mtime=0)
    return len(packed)


def weigh(file: Path) -> int:
    """How many of a file do."""
    data = file.read_bytes()
    return weight(data)


def lessons(site: Path) -> list[Path]:
    """Every page that is read by itself."""
    found = []
    for path in sorted(site.rglob("*.html")):
        if path.name not in BY_THEMSELVES:
            found.append(path)
    return found


def first_view(path: Path) -> int:
    """The weight of a page and of all that it asks for before it is read."""
    text = path.read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    links = asked_for(page)
    links += WORKER.findall(text)
    for player in page.select(".lm-watch"):
        player.decompose()
    total = weight(str(page).encode())
    for link in links:
        file = path.parent / unquote(link)
        if file.name != PLAYERS:
            total += weigh(file)
    return total


def asked_for(page: BeautifulSoup) -> list[str]:
    """The styles and scripts that a page asks for."""
    links = []
    for kind, attribute in ASKING:
        for tag in page.select(kind):
            link = tag[attribute]
            links.append(str(link))
    return links
