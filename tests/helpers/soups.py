"""The pages of the built site, each parsed once: parsing is slow, and many tests read the same pages."""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from bs4 import BeautifulSoup


@cache
def soup(path: Path) -> BeautifulSoup:
    """A file of HTML that no longer changes; who asks must leave it as it is."""
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    gc.freeze()  # it lives as long as the tests: no collection need walk its thousands of tags again
    return found


def page(site: Path, name: str) -> BeautifulSoup:
    """A page of the built site, by its name with or without `.html`."""
    return soup(site / f"{name.removesuffix('.html')}.html")


class Pages(Mapping[Path, BeautifulSoup]):
    """Some pages by their files, each parsed when somebody looks at it."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """These pages, in this order."""
        self.paths = list(paths)

    def __getitem__(self, path: Path) -> BeautifulSoup:
        return soup(path)

    def __iter__(self) -> Iterator[Path]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
Part = tuple[str, ...]
"""The name of an element, with its classes."""


class PartsFinder(HTMLParser):
    """Notes each kind of element of a page, but for what lies in an element of one class."""

    def __init__(self, but: str) -> None:
        """Leave out what lies in an element of this class."""
        super().__init__()
        self.but = but
        self.found: set[Part] = set()
        self.depth = 0
        """How many elements are open from the one that is left out on."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        classes = (dict(attrs).get("class") or "").split()
        if not self.depth:
            self.found.add((tag, *classes))
        if not VOID.fullmatch(tag) and (self.depth or self.but in classes):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        """Note an end."""
        if self.depth and not VOID.fullmatch(tag):
            self.depth -= 1


def parts_of(path: Path, but: str) -> set[Part]:
    """The kinds of elements of a page, but for what lies in an element of the class `but`: without parsing it whole."""
    finder = PartsFinder(but)
    finder.feed(path.read_text(encoding="utf-8"))
    return finder.found
