"""What a snippet prints on a Python: run once and kept, many at once; else the problem, with the line to blame."""

import os
import re
import signal
import sys
from concurrent.futures import ThreadPoolExecutor

from click import progressbar

from ..book.python import Python
from ..book.snippets import Snippet
from ..inside.outputs import Output, parse, refusal, steady
from ..problem import Problem, problem
from ..project import BUILDS, INSIDE
from . import cache, process
from .cache import Entry
from .process import LEFT, OPTIONS, OUTPUT, Ended

WITNESS = INSIDE / "witness.py"


def run_all(
    pairs: list[tuple[Snippet, Python]],
) -> dict[tuple[str, str], Output | Problem]:
    """For each (snippet's name, minor version) its output, or the problem that came instead: run, or in the cache."""
    places = {pair: cached(*pair) for pair in pairs}
    kept = {pair: place.read() for pair, place in places.items()}
    new = [pair for pair, text in kept.items() if text is None]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ended = pool.map(lambda pair: keep(*pair, places[pair]), new)
        with progressbar(
            ended, len(new), "Running snippets", hidden=not new, file=sys.stderr
        ) as bar:
            ran = dict(zip(new, bar))
    if new:
        process.end_strays()
    outcomes = {
        pair: ran[pair] if text is None else parse(text) for pair, text in kept.items()
    }
    return {
        (snippet.name, python.minor): outcome
        for (snippet, python), outcome in outcomes.items()
    }


def keep(snippet: Snippet, python: Python, place: Entry) -> Output | Problem:
    """Run one snippet and keep its output in the cache; give back the problem that came instead."""
    try:
        output = run(snippet, python)
    except Problem as wrong:
        return wrong
    place.keep(str(output))
    return output


def cached(snippet: Snippet, python: Python) -> Entry:
    """Where the output of this source on exactly this Python is kept."""
    return cache.entry("runs", snippet.source, cache.interpreter(python))


def run(snippet: Snippet, python: Python) -> Output:
    """What the snippet prints on this Python; raise `Problem` if that is not an output.

    Snippets are written for the usual builds. On another they run three times, since lines may vary there that
    elsewhere do not; and one that does not run there is no problem: its output says why.
    """
    if python.minor in BUILDS:
        return steady([once(snippet, python) for _ in range(3)])
    return once(snippet, python)


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
    last = (ended.errors.strip().splitlines() or ["without a word"])[-1]
    if ended.code < 0:
        return f"was ended by {signal.Signals(-ended.code).name}"
    return (
        f"raised {last}"
        if ended.code
        else f"wrote to standard error: {last}"
        if ended.errors
        else ""
    )


def blame(snippet: Snippet, python: Python, ended: Ended, what: str) -> Problem:
    """A problem with the line of the snippet that caused it and the snippet's own traceback.

    A snippet that did not raise runs once more under `witness.py`, which raises at the line.
    """
    if "Traceback" not in ended.errors:
        processes = "refuse" if LEFT in ended.broke else "allow"
        again = process.execute(
            [
                python.executable,
                *OPTIONS,
                str(WITNESS),
                str(snippet.path),
                str(OUTPUT),
                processes,
            ]
        )
        ended = again if "Traceback" in again.errors else ended
    lines = re.findall(
        rf'File "{re.escape(str(snippet.path))}", line (\d+)', ended.errors
    )
    where = f"{snippet.where}:{lines[-1]}" if lines else snippet.where
    do = f"correct the snippet; run it by `python{python.minor} {' '.join(OPTIONS)} {snippet.where}`"
    return problem(
        where, f"on {python.identity.split()[0]}, {what}", do, ended.errors[-4000:]
    )
