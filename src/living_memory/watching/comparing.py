"""Where two traces of one program differ, in words for an author."""

from ..inside.trace import Trace
from .folding import (
    STEP,
    Known,
    Row,
    fold,
)
from .traces import dump

NAMED = 12
"""How many changes are named before the rest is only counted."""


def compare(recorded: Trace, now: Trace) -> str:
    """Where two traces differ, a line for each change: the step, the object, what moved; empty if nowhere.

    Which release of Python it was is no difference.
    """
    old, new = facts(recorded), facts(now)
    lines = []
    for name in old | new:
        before = value_in(old, name)
        after = value_in(new, name)
        if before != after:
            lines.append(f"{name}: recorded {before}, now {after}")
    more = len(lines) - NAMED
    if more > 0:
        del lines[NAMED:]
        lines.append(f"and {more} more")
    return "\n".join(lines)


def value_in(known: Known, name: str) -> str:
    """The value of a fact, as the file has it."""
    if name not in known:
        return "nothing new"
    return dump(known[name])


def facts(trace: Trace) -> dict[str, object]:
    """All that a trace says, each by its name: `step 3 (line 9), object 2 (list), rc` where the count moved."""
    found: dict[str, object] = {}
    place = ""
    steps = 0
    for row in fold(trace, above=0):
        if row.about == STEP:
            line = row.value["line"]
            name = f"step {steps} (line {line})"
            place = f"{name}, "
            steps += 1
        else:
            name = f"{place}{name_of(row, trace)}"
        found |= facts_of(row, name)
    return found


def name_of(row: Row, trace: Trace) -> str:
    """What a row is about that opens no step: a key of the trace, or an object, with its class."""
    if isinstance(row.about, str):
        return row.about
    birth = trace["objects"][str(row.about)]
    kind = birth["type"]
    return f"object {row.about} ({kind})"


def facts_of(row: Row, name: str) -> dict[str, object]:
    """What one row says, each by its name, which begins with this one."""
    if isinstance(row.value, dict):
        return {f"{name}, {key}": value for key, value in row.value.items()}
    if isinstance(row.about, int):
        return {name: "gone"}
    return {name: row.value}
