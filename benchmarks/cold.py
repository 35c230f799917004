"""Cold: every snippet on every Python from an empty cache, over what starting so many Pythons costs at least.

The limit of a set of runs is the time of as many empty runs, `python -s -S` of an empty file, of the same Pythons, as
many at a time as there are cores. Everything above it is the snippets' own work and ours; the row "the processes
alone" takes the two apart: it starts the very same processes with nothing of ours around them.

On an idle machine the two agree to a few hundredths: what is above the limit is what the snippets do. Few of them do
most of it: of 153, ten have nearly half. So a ratio holds for a set of snippets; that of a part of them is another one.

Three traps:

- Empty runs taken one at a time and divided by the cores are no limit on a busy machine. One process at a time finds a
  free moment on either core, two have to share both with all others. On an idle machine the two limits differ by less
  than a tenth; at a load of six the same runs, of a part of the snippets, took 1.95 of the one and 1.30 of the other.
  The row "one at a time" shows how busy the machine was; where it is far from 1, measure again.
- The shortest of several against the mean of one mixes two statistics. Here each turn has a ratio of its own.
- What starts the empty processes must be small, and they must not write to a terminal: see `within.py`.
"""

import json
from functools import partial

from copies import Copy
from measure import Row, Taken, Work, compared, in_turns, seconds

EMPTY, SNIPPETS, BARE, ALONE, DISCOVER = (
    "empty",
    "snippets",
    "bare",
    "alone",
    "discover",
)
"""The deeds of `within.py` that are measured."""
GOAL, GOAL_OF_BUILDS = "at most 1.30", "at most 1.50"


def measure(copy: Copy, times: int) -> list[Row]:
    """The usual Pythons together, then each build of another kind."""
    said = copy.within("columns")
    here = json.loads(said)
    rows = usual(copy, here["pythons"], times)
    rows.append(discovery(copy))
    for build in here["builds"]:
        rows.append(other(copy, build, times))
    return rows


def usual(copy: Copy, names: list[str], times: int) -> list[Row]:
    """The rows of the usual Pythons."""
    own = works(copy, names, EMPTY, SNIPPETS, BARE, ALONE)
    turns = in_turns(own, times)
    limit = turns[EMPTY]
    number = len(names)
    over = "over the limit"
    return [
        Row(
            what=f"limit of the {number}",
            measured=seconds(limit),
            ratio="1.00",
            by_processor="1.00",
            meaning="an empty `python -s -S` for each run, one a core",
        ),
        compared(f"cold, the {number}", turns[SNIPPETS], limit, over, GOAL),
        compared("the processes alone", turns[BARE], limit, over),
        compared("empty, one at a time / cores", turns[ALONE], limit, over),
    ]


def other(copy: Copy, build: str, times: int) -> Row:
    """The row of a build of another kind."""
    own = works(copy, [build], EMPTY, SNIPPETS)
    turns = in_turns(own, times)
    meaning = "over as many empty runs of it as there are snippets"
    limit = turns[EMPTY]
    taken = turns[SNIPPETS]
    return compared(f"cold, {build}", taken, limit, meaning, GOAL_OF_BUILDS)


def discovery(copy: Copy) -> Row:
    """The row of finding all Pythons."""
    turns = in_turns(works(copy, [], DISCOVER), 1)
    meaning = "once on a machine and for each new Python; in none of the other rows"
    taken = seconds(turns[DISCOVER])
    return Row("finding the Pythons", taken, meaning=meaning)


def works(copy: Copy, names: list[str], *deeds: str) -> dict[str, Work]:
    """These deeds on the Pythons of these columns."""
    return {deed: partial(within, copy, deed, *names) for deed in deeds}


def within(copy: Copy, *words: str) -> Taken:
    """What one deed of `within.py` took."""
    said = copy.within(*words)
    return Taken(**json.loads(said))
