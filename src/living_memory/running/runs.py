"""What a snippet prints on a Python: run and kept, many at once; else the problem, with the line to blame."""

import os
import re
import signal
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from click import progressbar

from ..book.comparison import Outputs
from ..book.python import Python
from ..book.snippets import Snippet
from ..inside.outputs import REFUSED, Output, parse, refusal, steady
from ..problem import Problem, problem
from ..project import BUILDS, INSIDE
from . import cache, process
from .cache import Entry
from .process import OPTIONS, OUTPUT, Ended

WITNESS = INSIDE / "witness.py"
TIMES = 3
"""How often a snippet runs on a build of another kind, to find what varies there and does not elsewhere."""


@dataclass(frozen=True)
class Wanted:
    """A snippet on a Python, and what is recorded of it there, if anything is."""

    snippet: Snippet
    python: Python
    recorded: Output | None = field(default=None, hash=False)

    @property
    def is_usual(self) -> bool:
        """Whether the Python is a usual build, for which snippets are written: there nothing varies unsaid."""
        return self.python.minor not in BUILDS

    def repeats(self, output: Output) -> bool:
        """Whether an output is the recorded one, but for what varies."""
        return self.recorded is not None and self.recorded.agrees(output)


@dataclass
class Found:
    """What snippets print, by name and by the name of the Python; and the problem of each that failed somewhere."""

    outputs: dict[str, Outputs] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)


def run_all(wanted: Iterable[Wanted]) -> Found:
    """The outputs of all of these, from the cache or run, and the problems that came instead."""
    known = {one: find(one) for one in wanted}
    new = [one for one, output in known.items() if output is None]
    ran = make_all(new) if new else {}
    found = Found()
    for one, kept in known.items():
        outcome = ran[one] if kept is None else kept
        name = one.snippet.name
        if isinstance(outcome, Problem):
            # What fails on one Python mostly fails on all: one problem of each snippet is enough.
            found.problems[name] = outcome
        else:
            found.outputs.setdefault(name, {})[one.python.minor] = outcome
    return found


def make_all(new: list[Wanted]) -> dict[Wanted, Output | Problem]:
    """Run all of these, as many at once as there are cores, and show how far it is."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ended = pool.map(attempt, new)
        with progressbar(ended, len(new), "Running snippets", file=sys.stderr) as bar:
            ran = dict(zip(new, bar))
    process.end_strays()
    return ran


def attempt(one: Wanted) -> Output | Problem:
    """What it prints, or the problem that came instead."""
    try:
        return make(one)
    except Problem as wrong:
        return wrong


def find(one: Wanted) -> Output | None:
    """What the cache knows of it; None where it has to run."""
    first = read(cached(one.snippet, one.python))
    if first is None or one.is_usual:
        return first
    if one.repeats(first):
        return as_recorded(one, first)
    return read(cached(one.snippet, one.python, TIMES))


def make(one: Wanted) -> Output:
    """Run it and keep what it prints; raise `Problem` if that is not an output.

    On a build of another kind one run is held against the recording. Only where that says something else, or
    nothing, it runs again, to find what varies.
    """
    first = once(one.snippet, one.python)
    if one.is_usual or one.repeats(first):
        cached(one.snippet, one.python).keep(str(first))
        return first if one.is_usual else as_recorded(one, first)
    again = [once(one.snippet, one.python) for _ in range(TIMES - 1)]
    output = steady([first, *again])
    # That it does not run, where it is recorded to, may be the fault of a busy machine: it is asked anew next time.
    if REFUSED not in output:
        cached(one.snippet, one.python).keep(str(first))
        cached(one.snippet, one.python, TIMES).keep(str(output))
    return output


def as_recorded(one: Wanted, output: Output) -> Output:
    """The output, with what is recorded to vary as varying."""
    assert one.recorded is not None
    return steady([one.recorded, output])


def run(snippet: Snippet, python: Python) -> Output:
    """What a recording says of the snippet on this Python, run now; raise `Problem` if that is not an output.

    A build of another kind that cannot run it is no problem: its output says why.
    """
    times = TIMES if python.minor in BUILDS else 1
    outputs = [once(snippet, python) for _ in range(times)]
    return steady(outputs)


def cached(snippet: Snippet, python: Python, times: int = 1) -> Entry:
    """Where the output of so many runs of this source on exactly this Python is kept."""
    return cache.entry(
        "runs", snippet.source, cache.interpreter(python), f"{times} runs"
    )


def read(place: Entry) -> Output | None:
    """The output that is kept there, None where there is none."""
    text = place.read()
    return None if text is None else parse(text)


def once(snippet: Snippet, python: Python) -> Output:
    """What one run of the snippet prints; raise `Problem` if that is not an output."""
    ended = process.execute([python.executable, *OPTIONS, str(snippet.path)])
    try:
        if wrong := ended.broke or cause(ended):
            raise ValueError(wrong)
        return parse(ended.printed.decode("utf-8").replace("\r\n", "\n"))
    except ValueError as error:
        if python.minor in BUILDS:
            return refusal(ended.broke or ended.errors or str(error))
        raise blame(snippet, python, ended, str(error)) from None


def cause(ended: Ended) -> str:
    """Why a process that broke no limit is a failure; empty if it is none."""
    if ended.code < 0:
        return f"was ended by {signal.Signals(-ended.code).name}"
    rows = ended.errors.strip().splitlines() or ["without a word"]
    if ended.code:
        return f"raised {rows[-1]}"
    if ended.errors:
        return f"wrote to standard error: {rows[-1]}"
    return ""


def blame(snippet: Snippet, python: Python, ended: Ended, what: str) -> Problem:
    """A problem with the line of the snippet that caused it and the snippet's own traceback."""
    line = line_of(snippet, ended)
    if not line:
        # It did not raise: under `witness.py` it does, at the line that breaks a rule.
        processes = "refuse" if ended.left_running else "allow"
        arguments = [str(snippet.path), str(OUTPUT), processes]
        command = [python.executable, *OPTIONS, str(WITNESS), *arguments]
        again = process.execute(command)
        line = line_of(snippet, again)
        ended = again if line else ended
    where = f"{snippet.where}:{line}" if line else snippet.where
    release, _, _ = python.identity.partition(" ")
    command_line = f"python{python.minor} {' '.join(OPTIONS)} {snippet.where}"
    do = f"correct the snippet; run it by `{command_line}`"
    return problem(where, f"on {release}, {what}", do, ended.errors[-4000:])


def line_of(snippet: Snippet, ended: Ended) -> str:
    """The last line of the snippet that its traceback names; empty where it left none."""
    path = re.escape(str(snippet.path))
    lines = re.findall(rf'File "{path}", line (\d+)', ended.errors)
    return lines[-1] if lines else ""
