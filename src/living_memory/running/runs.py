"""What a snippet prints on a Python: run and kept, many at once; else the problem that came instead."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from click import progressbar

from ..book.comparison import Outputs, steady
from ..book.python import Python
from ..book.snippets import Snippet
from ..inside.outputs import REFUSED, SILENT, Output, parse, refusal
from ..problem import Problem
from ..project import BUILDS
from . import bytecode, cache, guests, process, workplace
from .at_once import many_at_once
from .blaming import blame, cause, varies
from .cache import Entry
from .process import NOTHING, OPTIONS, Ended, Given

HASHES_VARY = "-R"
"""The option by which the hashes of strings are others in each run, as they are for who sets no `PYTHONHASHSEED`."""
NURSERIES = ("", "1MB", "64MB")
"""How much PyPy makes before it collects: by itself as much as suits the cache of the processor, so that a run on
another machine may print something else (`PYPY_GC_NURSERY`, https://doc.pypy.org/en/latest/gc_info.html)."""
PATIENCE = 3
"""How many times as long as a usual build one of another kind may take: on a busy machine those are slow."""
TIMES = len(NURSERIES)
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
        """Whether an output is the recorded one; on a build of another kind, but for what varies there."""
        if self.recorded is None:
            return False
        is_repeated = self.recorded.same if self.is_usual else self.recorded.agrees
        return is_repeated(output)


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
    sources = [one.snippet.source for one in new]
    bytecode.write((one.python for one in new), sources)
    with many_at_once() as pool:
        ended = pool.map(attempt, new)
        with progressbar(ended, len(new), "Running snippets", file=sys.stderr) as bar:
            ran = dict(zip(new, bar))
    workplace.end_strays()
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
    if first is not None and one.repeats(first):
        return as_recorded(one, first)
    output = read(cached(one.snippet, one.python, TIMES))
    # A refusal that no recording has may have been kept on a busy machine, by an older release: it is asked anew.
    return None if output is None or REFUSED in output else output


def make(one: Wanted) -> Output:
    """Run it and keep what it prints; raise `Problem` if that is not an output, or varies and does not say so.

    One run is held against the recording. Only where that says something else, or nothing, it runs again, to find
    what varies: on a build of another kind that is marked.
    """
    first = once(one.snippet, one.python)
    if one.repeats(first):
        keep(one, first)
        return as_recorded(one, first)
    again = run_again(one)
    output = steady([first, *again])
    if one.is_usual and not output.same(first):
        raise varies(one.snippet, one.python, first, again[0])
    # That it does not run, where it is recorded to, may be the fault of a busy machine: it is asked anew next time.
    if REFUSED not in output:
        keep(one, first)
        keep(one, output, TIMES)
    return output


def keep(one: Wanted, output: Output, times: int = 1) -> None:
    """Keep the output of so many runs; not where the file was edited meanwhile, for then the source is another."""
    path = one.snippet.path
    if path.is_file() and path.read_text("utf-8") == one.snippet.source:
        cached(one.snippet, one.python, times).keep(str(output))


def run_again(one: Wanted) -> list[Output]:
    """What it prints in the runs that find what varies: on a usual build one, with other hashes, is enough."""
    if one.is_usual:
        return [once(one.snippet, one.python, HASHES_VARY)]
    return [elsewhere(one.snippet, one.python, size) for size in NURSERIES[1:]]


def as_recorded(one: Wanted, output: Output) -> Output:
    """The output, with what is recorded to vary as varying."""
    assert one.recorded is not None
    return steady([one.recorded, output])


def run(snippet: Snippet, python: Python) -> Output:
    """What a recording says of the snippet on this Python, run now; raise `Problem` if that is not an output.

    A build of another kind that cannot run it is no problem: its output says why.
    """
    sizes = NURSERIES if python.minor in BUILDS else NURSERIES[:1]
    return steady([elsewhere(snippet, python, size) for size in sizes])


def cached(snippet: Snippet, python: Python, times: int = 1) -> Entry:
    """Where the output of so many runs of this source on exactly this Python is kept."""
    made_of = [snippet.source, cache.interpreter(python), f"{times} runs"]
    if snippet.guest:
        made_of.append(str(snippet.guest))
    return cache.entry("runs", *made_of)


def read(place: Entry) -> Output | None:
    """The output that is kept there, None where there is none."""
    text = place.read()
    return None if text is None else parse(text)


def elsewhere(snippet: Snippet, python: Python, nursery: str) -> Output:
    """What one run prints on a machine that would give PyPy such a nursery, if it is PyPy; see `once`."""
    variables = {"PYPY_GC_NURSERY": nursery} if nursery else {}
    return once(snippet, python, given=Given(variables=variables))


def once(
    snippet: Snippet, python: Python, *options: str, given: Given = NOTHING
) -> Output:
    """What one run of the snippet, with more options of Python, prints; raise `Problem` if that is not an output."""
    command = [python.executable, *OPTIONS, *options, str(snippet.path)]
    own = guests.variables(snippet, python)
    patience = PATIENCE if python.minor in BUILDS else 1
    all_given = replace(
        given,
        variables={**given.variables, **own},
        seconds=patience * process.SECONDS,
    )
    ended = process.execute(command, given=all_given)
    try:
        if wrong := ended.broke or cause(ended):
            raise ValueError(wrong)
        return parse(ended.printed.decode("utf-8").replace("\r\n", "\n"))
    except ValueError as error:
        if python.minor in BUILDS:
            return refusal(refused_for(ended, str(error)))
        raise blame(snippet, python, ended, str(error)) from None


def refused_for(ended: Ended, wrong: str) -> str:
    """Why a build cannot run a snippet: the limit that it broke, else what it said itself, else what was wrong."""
    if ended.broke or ended.errors.strip():
        return ended.broke or ended.errors
    return SILENT if ended.code > 0 else wrong
