"""What is said where a trace is cut: why, and how the program ended, as far as that is known."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from ...backticks import code
from ...inside.trace import Trace
from ..limits import OWN_BOXES, OWN_SECONDS

ERROR = re.compile(r"^[A-Za-z_][\w.]*(?:: .*)?$", re.M)
"""The line of a traceback that names the error: it begins at the left edge."""
LONGEST = 200
"""How many letters of an error are said."""
MANY = 100
"""How many steps tell that the recording took the time, and not the line at which it was over."""


def ending(trace: Trace, steps: int) -> list[Markup]:
    """Sentences about what a trace with so many shown steps leaves out; none where it is whole."""
    if "cut" not in trace:
        return []
    return [cause(trace, steps), end(trace)]


def cause(trace: Trace, steps: int) -> Markup:
    """Why the trace ends before the program."""
    at = trace["at"]
    if trace["cut"] == "time":
        if steps >= MANY:
            words = (
                "The {} seconds for a recording were over after {:,} steps, at line {}."
            )
            return Markup(words.format(OWN_SECONDS, steps, at))
        words = "Line {} had not come to its end after {} seconds of work."
        return Markup(words).format(at, OWN_SECONDS)
    if trace["cut"] == "boxes":
        words = "After line {} there are more than {} objects and calls, and no more is recorded."
        return Markup(words).format(at, OWN_BOXES)
    return only_the_first(at, steps)


def only_the_first(line: int, steps: int) -> Markup:
    """That more steps follow, the first of them at a line."""
    words = "Only the first {:,} steps are shown; line {} follows."
    return Markup(words.format(steps, line))


def end(trace: Trace) -> Markup:
    """How the program went on, unseen."""
    if "late" in trace and trace["cut"] == "time":
        return Markup("It was ended there.")
    if "late" in trace:
        words = (
            "The program goes on and on: it was ended soon after, and may have no end."
        )
        return Markup(words)
    if trace["status"] == 0:
        return Markup("The program then went on to its end.")
    if error := error_of(trace):
        words = "The program then ended with an error: {}."
        return Markup(words).format(code(error))
    return Markup("The program then left.")


def error_of(trace: Trace) -> str:
    """The last line of the traceback in what was printed last; empty where there is none."""
    if trace["status"] != -1:
        return ""
    errors = ERROR.findall(trace.get("rest", ""))
    return errors[-1][:LONGEST] if errors else "an error without words"


def sentences(trace: Trace, steps: int) -> Iterator[str]:
    """The same as text."""
    for one in ending(trace, steps):
        yield one.striptags()
