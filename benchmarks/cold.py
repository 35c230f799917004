"""Cold: every snippet on every Python from an empty cache, over what starting so many Pythons costs at least.

The limit of a set of runs is the time of as many empty runs, `python -s -S` of an empty file, of the same Pythons, as
many at a time as there are cores. Everything above it is the snippets' own work and ours; the row "the processes
alone" takes the two apart: it starts the very same processes with nothing of ours around them.

Three traps, each of which once gave a wrong ratio:

- Empty runs taken one at a time and divided by the cores are no limit. They have a core to themselves, and what the
  system does at the end of a process goes on on the other core meanwhile. As soon as anything else runs on the machine
  the two part: one at a time needs a core and finds it, two at a time have to share. This file prints both.
- The shortest of several against the mean of one mixes two statistics. Here each turn has a ratio of its own.
- What runs the empty processes must be small, and they must not write to a terminal: see `within.py`.
"""

import json
from functools import partial

from copies import Copy
from measure import Row, Taken, Turns, Work, compared, in_turns, seconds

GOAL_SIX, GOAL_BUILD = "at most 1.30", "at most 1.50"
LIMIT, ALONE, BARE, ALL = (
    "empty runs",
    "empty runs one by one",
    "the processes",
    "all runs",
)
TURNS_OF_BUILDS = 2


def measure(copy: Copy) -> list[Row]:
    """The usual Pythons together, then each build of another kind."""
    here = json.loads(copy.within("columns"))
    number = len(here["snippets"])
    rows = usual(copy, here["pythons"], number)
    for build in here["builds"]:
        turns = in_turns(works(copy, [build], f"{build}: "), TURNS_OF_BUILDS)
        limit = turns[f"{build}: {LIMIT}"]
        meaning = f"over {number} empty runs of it; it runs each snippet as often as a build does"
        all_runs = turns[f"{build}: {ALL}"]
        rows.append(
            compared(f"cold, {build}", all_runs, limit, meaning, GOAL_BUILD),
        )
    return rows


def usual(copy: Copy, names: list[str], number: int) -> list[Row]:
    """The rows of the usual Pythons; `number` is how many snippets each of them runs."""
    own = works(copy, names)
    own[ALONE] = partial(within, copy, "alone", *names)
    own[BARE] = partial(within, copy, "bare", *names)
    turns = in_turns(own)
    finding = in_turns({"finding the Pythons": partial(within, copy, "discover")})
    many = number * len(names)
    return [
        Row(
            f"limit: {many} empty runs",
            seconds(turns[LIMIT]),
            "1.00",
            meaning=f"{number} snippets on {len(names)} Pythons: `python -s -S`, one a core",
        ),
        over_limit(turns, ALL, f"cold, the {len(names)}", GOAL_SIX),
        over_limit(turns, BARE, "the same processes alone", ""),
        over_limit(turns, ALONE, "empty runs one at a time / cores", ""),
        Row(
            "finding all Pythons",
            seconds(finding["finding the Pythons"]),
            meaning="once on a machine, and after a Python is installed; not in the rows above",
        ),
    ]


def over_limit(turns: Turns, name: str, what: str, goal: str) -> Row:
    """One kind of run over the limit."""
    return compared(what, turns[name], turns[LIMIT], "over the limit", goal)


def works(copy: Copy, names: list[str], title: str = "") -> dict[str, Work]:
    """The limit of these columns, and all snippets on them."""
    return {
        f"{title}{LIMIT}": partial(within, copy, "empty", *names),
        f"{title}{ALL}": partial(within, copy, "snippets", *names),
    }


def within(copy: Copy, *words: str) -> Taken:
    """What one deed of `within.py` took."""
    return Taken(**json.loads(copy.within(*words)))
