"""The players of a page, set aside while others read the page: they are more than half of it, and no part of its text.

The index of the search leaves them out, and reads each of their elements to do so.
"""

import re

from ..files import digest_of

PLAYER = re.compile(
    r"(?<=<summary>Watch it, line by line</summary>).*?(?=</details>\n<table)", re.S
)
"""A player, as `figure.html` puts it on the page."""
MARK = "<!-- the player {} -->"
MARKED = re.compile(MARK.format("([0-9a-f]+)"))


class Players:
    """What was set aside, by the mark that stands in its place."""

    def __init__(self) -> None:
        """Nothing is set aside yet."""
        self.known: dict[str, str] = {}

    def set_aside(self, html: str) -> str:
        """The page with a mark in the place of each player."""
        return PLAYER.sub(self.mark, html)

    def mark(self, found: re.Match[str]) -> str:
        """Keep a player, and give its mark."""
        digest = digest_of(found[0])
        self.known[digest] = found[0]
        return MARK.format(digest)

    def put_back(self, html: str) -> str:
        """The page with its players."""
        return MARKED.sub(lambda found: self.known[found[1]], html)
