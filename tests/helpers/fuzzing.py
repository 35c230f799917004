"""What the fuzzer makes: texts of all kinds, and good files with one edit, as a careless merge or a stranger makes it.

Each test makes as many as `--fuzz` says, the same ones in every run unless the flag is given. What one of them found
stands above it as an `@example` for ever.
"""

import json
import re

from hypothesis import HealthCheck, configuration, settings
from hypothesis import strategies as st

from living_memory.project import CACHE

BUDGET = 60
"""How many examples each test makes unless `--fuzz` says another number."""
WORDS = (
    "<<<<<<< HEAD\n",
    "=======\n>>>>>>> pears\n",
    "\0",
    "\ud800",
    "\u202e",
    "\ufeff",
    "\r",
    "\x85",
    "\u2028",
    "{{ pears: ripe }}",
    "}}",
    "```",
    '"""',
    "null",
    "9" * 5000,
    "1e999",
    "[" * 5000,
    "# 3.10\n",
    ": ",
    " ~ ",
    "\\",
)
"""What a careless merge, an editor, another encoding or a stranger puts into a file."""
NUMBER = re.compile(r"\d+")
CHARACTERS = st.characters(exclude_categories=())
"""Any character, half a surrogate pair too."""
TEXT = st.text(CHARACTERS, max_size=60)
ODD = st.sampled_from(WORDS)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3)
    ),
    max_leaves=5,
) | st.sampled_from([10**400, -1, 0, "", [], {}, [[]], {"ref": None}, "steps"])
"""Whatever JSON may hold."""


def load(number: int | None) -> None:
    """Make so many examples, each time others; without a number the budget, always the same."""
    configuration.set_hypothesis_home_dir(CACHE / "hypothesis")
    settings.register_profile(
        "living-memory",
        max_examples=number or BUDGET,
        derandomize=number is None,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    settings.load_profile("living-memory")


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """This text with one edit: a row deleted, doubled, swapped, cut, another number, something odd put in."""
    rows = text.splitlines(keepends=True) or [""]
    at = draw(st.integers(0, len(rows) - 1))
    row = rows[at]
    place = draw(st.integers(0, len(row)))
    number = draw(st.sampled_from(["0", "-1", "3.99", "9" * 5000]))
    rows[at] = draw(
        st.sampled_from(
            [
                "",
                row + row,
                row[:place],
                row[place:],
                row.upper(),
                NUMBER.sub(number, row, count=1),
                row[:place] + draw(ODD) + row[place:],
                row[:place] + draw(TEXT) + row[place:],
            ]
        )
    )
    other = draw(st.integers(0, len(rows) - 1))
    if draw(st.booleans()):
        rows[at], rows[other] = rows[other], rows[at]
    return "".join(rows)


@st.composite
def altered(draw: st.DrawFn, value: object) -> object:
    """These data of JSON with one part replaced, left out or given another name."""
    copy = json.loads(json.dumps(value))
    parts = list(places(copy))
    owner, key = draw(st.sampled_from(parts))
    if draw(st.integers(0, 3)):
        owner[key] = draw(VALUES)
    elif isinstance(owner, dict):
        owner[draw(TEXT)] = owner.pop(key)
    else:
        del owner[key]
    return copy


def places(value: object) -> list[tuple[object, object]]:
    """Every place in these data, as the list or the dict that has it and its index or key there."""
    found: list[tuple[object, object]] = []
    waiting = [value]
    while waiting:
        owner = waiting.pop()
        keys = owner if isinstance(owner, dict) else range(len(owner))
        for key in keys:
            found.append((owner, key))
            if isinstance(owner[key], (dict, list)):
                waiting.append(owner[key])
    return found


def encoded(text: str) -> bytes:
    """A text as bytes, half a surrogate pair as what no UTF-8 has."""
    return text.encode("utf-8", "surrogatepass")
