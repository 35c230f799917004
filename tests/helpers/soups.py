"""The pages of the built site, each parsed once: parsing is slow, and many tests read the same pages."""

import gc
from functools import cache
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
