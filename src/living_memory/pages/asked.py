"""The questions of the front page, which the search knows of the pages that answer them."""

import re
from collections import defaultdict
from pathlib import Path

from ..book.authored import text_of

FRONT = "docs/index.md"
QUESTION = re.compile(
    r"^- (?P<words>[^\n\[]*\?)[^\n\[]*\[[^\]\n]*\]\((?P<page>[\w/.-]+\.md)", re.M
)


def questions(folder: Path) -> dict[str, list[str]]:
    """What people ask, by the page that answers, `lifetimes/cycles.md`, in the order of the front page."""
    found = defaultdict(list)
    path = folder / FRONT
    if path.exists():
        for asked in QUESTION.finditer(text_of(path, FRONT)):
            words = asked["words"].replace("`", "")
            found[asked["page"]].append(words)
    return dict(found)
