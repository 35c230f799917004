"""What is set aside while others read a page: what its fences give, which nobody typed, and its players.

They are more than half of a page and no part of its text: the index of the search leaves them out, and would read each
of their elements to do so.
"""

import re

from ..files import digest_of

PLAYER = re.compile(
    r"(?<=<summary>Watch it, line by line</summary>).*?(?=</details>\n<table)", re.S
)
"""A player, as `figure.html` puts it on the page."""


class Aside:
    """What was set aside, by the mark that stands in its place."""

    def __init__(self, kind: str) -> None:
        """Nothing of this kind is set aside yet."""
        self.mark = f"<!-- the {kind} {{}} -->"
        self.marked = re.compile(self.mark.format("([0-9a-f]+)"))
        self.known: dict[str, str] = {}

    def keep(self, html: str) -> str:
        """Keep this HTML, and give its mark."""
        digest = digest_of(html)
        self.known[digest] = html
        return self.mark.format(digest)

    def put_back(self, html: str) -> str:
        """The page with all that was set aside; a mark that somebody typed stays."""
        return self.marked.sub(self.behind, html)

    def behind(self, found: re.Match[str]) -> str:
        """What a mark stands for."""
        return self.known.get(found[1], found[0])


class Players(Aside):
    """The players of all pages."""

    def __init__(self) -> None:
        """None is set aside yet."""
        super().__init__("player")

    def set_aside(self, html: str) -> str:
        """The page with a mark in the place of each player."""
        return PLAYER.sub(lambda found: self.keep(found[0]), html)
