"""A player as it stands in the book on one page: its last step alone, and the way to the others."""

import re
from typing import NamedTuple

from ..problem import problem

HERE = "src/living_memory/pages/last_step.py"
PLAYER = re.compile(r'(<details class="lm-watch-it".*?</details>)', re.S)
"""A player in its fold, which `figure.html` draws; it has no fold inside."""
NAME = re.compile(r'<div class="lm-watch" id="(?P<name>[^"]+):watch"')
STEP = '<div class="lm-step '
BEHIND = '<div class="lm-strip">'
"""What follows the last step of the first edition, which is that of the newest Python."""
FOLD = """\
<details class="lm-watch-it"><summary>Its last step</summary>
<div class="lm-watch lm-last">{step}<p class="lm-recorded">{way}</p></div></details>"""
WAY = '<a href="{address}">Watch all steps of {name} in its lesson</a>'


class LastStep(NamedTuple):
    """The name of a snippet, and the last step of its player as HTML."""

    name: str
    html: str


def last_step(player: str) -> LastStep:
    """The last step of a player; raise `Problem` where the player is drawn in another way."""
    edition, strip, _ = player.partition(BEHIND)
    _, start, step = edition.rpartition(STEP)
    named = NAME.search(edition)
    if not (strip and start and named):
        what = f"a player has no `{STEP}…` in front of `{BEHIND}`"
        do = "read in `player.html` how a step is drawn now, and say it so here"
        raise problem(HERE, what, do)
    return LastStep(named["name"], start + step.rstrip())


def fold(name: str, step: str, address: str) -> str:
    """The fold of a last step, its links as they must be on the page; `address` leads to the player."""
    return FOLD.format(step=step, way=WAY.format(address=address, name=name))
