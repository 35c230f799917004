"""What the page calls in the browser's Python: a program goes in as text, and what came of it goes out as JSON.

An interpreter is used for one program. It holds the limits of a reader's own program; only a single line that never
ends goes on, until the page ends the interpreter.
"""

from .recorder import DOOR  # before all others

# isort: split
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from ..backticks import as_html
from ..inside.outputs import visible
from ..inside.trace import Trace
from ..problem import Problem
from ..watching import unwatchable
from ..watching.limits import OWN_BOXES, OWN_SECONDS, OWN_STEPS
from ..watching.picture import how_many, long_player
from ..watching.too_big import NOTHING, lint_own
from .refused_here import faults

NAME = "program.py"
PROBLEMS = {3: "correct it", 4: "recur less deep"}
"""What to do where there is no trace, by what the recorder says of that (`inside/recorder/exits.py`)."""
OTHERWISE = "leave out what this line does, or watch a part"
VERSION = ".".join(map(str, sys.version_info[:3]))
BITS = sys.maxsize.bit_length() + 1
WHO = f"CPython {VERSION} in this page, {BITS}-bit"
"""What a page says of the Python that printed something."""


@dataclass
class Refusal(Exception):
    """Why a program is not watched: the line, what is wrong there, and what to do."""

    line: int
    says: str
    do: str


def watch(source: str, answers: str = "") -> str:
    """The player of a program that reads these answers, as JSON.

    `{"html", "steps": how many, "printed", "python", "told": sentences in HTML, "trace"}`, or where it is not watched
    `{"problem": {"line", "says", "do"}, "printed": ""}`.
    """
    try:
        see_that_it_can_be_watched(source, answers)
        trace = recorded(source, answers)
        return json.dumps(shown(trace, source))
    except Refusal as wrong:
        why = {"line": wrong.line, "says": wrong.says, "do": wrong.do}
        return json.dumps({"problem": why, "printed": ""})


def run(source: str, answers: str = "") -> str:
    """Run a program that reads these answers, as JSON: `{"printed", "python", "error": {"line", "says"} or null}`.

    It prints to standard output meanwhile, for whoever wants to see each line at once.
    """
    with files(source, answers) as (program, read):
        os.chdir(os.path.dirname(program))  # so that a traceback says `program.py`
        printed, error = DOOR.run_alone(NAME, read)
    wrong = {"line": error.line, "says": error.says} if error else None
    return json.dumps({"printed": printed, "python": WHO, "error": wrong})


def see_that_it_can_be_watched(source: str, answers: str) -> None:
    """Raise `Refusal` where it is no Python, or does what no picture could show."""
    try:
        tree = unwatchable.parsed(source, NAME)
    except SyntaxError as error:
        line = error.lineno or 1
        raise Refusal(line, f"not Python: {error.msg}", "correct it") from None
    except Problem as wrong:
        raise Refusal(1, wrong.what, wrong.do) from None
    for first in faults(tree, bool(answers)):
        raise Refusal(first.line, first.what, first.do)


def recorded(source: str, answers: str) -> Trace:
    """The trace of a program; raise `Refusal` where there is none."""
    limits = DOOR.Bounds(OWN_STEPS, OWN_BOXES, OWN_SECONDS)
    with files(source, answers) as (program, read):
        try:
            trace: Trace = DOOR.record_here(program, read, limits)
        except DOOR.NoTrace as wrong:
            do = PROBLEMS.get(wrong.by, OTHERWISE)
            raise Refusal(wrong.line, wrong.why, do) from None
        except (
            Exception
        ) as error:  # the program has taken from the recorder what that needs
            why = f"the recorder failed: {type(error).__name__}: {error}"
            raise Refusal(1, why, OTHERWISE) from None
    return trace


def shown(trace: Trace, source: str) -> dict[str, Any]:
    """What is shown of a trace; raise `Refusal` where it hides the end of the program."""
    steps = how_many(trace)
    told = unwatchable.told(unwatchable.parsed(source, NAME))
    if steps:
        for wrong in lint_own(trace, NAME):
            _, _, line = wrong.where.rpartition(":")
            raise Refusal(int(line), wrong.what, wrong.do)
    elif "cut" not in trace:
        told = [NOTHING, *told]
    player = long_player(trace, NAME)
    return {
        "html": visible(player.html),
        "steps": steps,
        "printed": visible(trace["output"] + trace.get("rest", "")),
        "python": WHO,
        "told": [visible(one) for one in (*player.notes, *map(as_html, told))],
        "trace": trace,
    }


@contextmanager
def files(source: str, answers: str) -> Iterator[tuple[str, str]]:
    """The files with a program and with what it reads, a device where that is nothing; it runs in an empty folder."""
    own, empty = mkdtemp(), mkdtemp()
    program, read = os.path.join(own, NAME), os.devnull
    write(program, source)
    if answers:
        read = os.path.join(own, "answers")
        write(read, answers)
    before = os.getcwd()
    os.chdir(empty)
    try:
        yield program, read
    finally:
        os.chdir(before)
        # Not by `TemporaryDirectory`: what it is to do at the end would be done at the end of the program.
        rmtree(own, ignore_errors=True)
        rmtree(empty, ignore_errors=True)


def write(path: str, text: str) -> None:
    """Write a file in UTF-8, with the ends of lines as they are; half a surrogate pair, which is none, as `?`."""
    with open(path, "wb") as file:
        file.write(text.encode("utf-8", "replace"))
