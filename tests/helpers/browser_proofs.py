"""The five proofs of the recorder in the browser's Python: what is recorded there, against twins that run there."""

import json
from dataclasses import dataclass
from pathlib import Path

import proofs
from browser_python import BrowserPython
from twins import Runs, rows_of, with_rows

from living_memory.watching.limits import OWN_STEPS

RECORD = """
import json
from living_memory.live import session
[source, many, sources] = json.loads(asked)
door = session.DOOR
if sources:
    door = anew(sources)
with session.files(source, "") as (program, read):
    trace = door.record_here(program, read, door.Bounds(many, 0, 0))
json.dumps(trace)
"""
ANEW = """
import os, sys
def anew(sources):
    for name in sources.keys() - {"__main__.py"}:
        sys.modules.pop(name.removesuffix(".py"), None)
    folder = "/anew/recorder"
    os.makedirs(folder)
    for name, text in sources.items():
        with open(f"{folder}/{name}", "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    import plain_modules, own_builtins, in_place
    del sys.path[0]
    return in_place
"""
"""Imports a recorder of other sources in the place of the one that is there."""
RUN = """
import gc, json, os
from living_memory.live import session
[sources, results] = json.loads(asked)
os.makedirs(os.path.dirname(results), exist_ok=True)
told = []
gc.collect(), gc.freeze()  # what is there is none of the programs', and need not be looked at by each of them
for source in sources:
    open(results, "w").close()
    os.dup2(1, 200)  # a number that no program comes to
    output = os.open("/output", os.O_CREAT | os.O_RDWR | os.O_TRUNC)
    os.dup2(output, 1)
    os.close(output)
    with session.files(source, "") as (program, read):
        printed, _ = session.DOOR.run_alone(program, read)
    os.dup2(200, 1)
    with open(results) as rows:
        told.append([printed.replace(os.path.dirname(program) + "/", ""), rows.read()])
json.dumps(told)
"""
COLLECTED = """
import gc as _gc, os as _os
_places = []
class _Enough(BaseException): pass
def _at(line):
    _places.append(line)
    if len(_places) == {place}:
        _write(["at", line, _gc.collect()])
        raise _Enough
_gc.collect()
"""
"""`gc.collect` at one place alone, where the program ends: it cannot go on in a copy, as nothing forks."""


@dataclass(frozen=True)
class InBrowser:
    """Runs twins in the browser's Python, in one interpreter."""

    python: BrowserPython

    def run(self, source: str, results: Path) -> str:
        """The rows that a twin writes."""
        [(_, rows)] = self.run_all([source], results)
        return rows

    def run_all(self, sources: list[str], results: Path) -> list[tuple[str, str]]:
        """What each of these prints, and the rows that it writes."""
        told = self.python.ask(RUN, sources, str(results), lasting=True)
        return [(printed, rows) for printed, rows in told]

    def collected(self, trace: dict, first: str, folder: Path) -> list[list[list]]:
        """Ask at each place in a run of its own."""
        results = folder / "results"
        places = range(1, len(trace["steps"]) + 2)
        sources = [
            with_rows(trace, first + COLLECTED.format(place=place), "", results)
            for place in places
        ]
        found = [rows_of(rows) for _, rows in self.run_all(sources, results)]
        return [rows[0] for rows in found if rows]


def record(
    python: BrowserPython, source: str, recorder: dict[str, str] | None = None
) -> dict:
    """The trace of a program, by the recorder that is packed or by one of other sources."""
    trace: dict = python.ask(ANEW + RECORD, source, OWN_STEPS, recorder or {})
    return trace


def prove(
    python: BrowserPython,
    snippet: Path,
    folder: Path,
    recorder: dict[str, str] | None = None,
) -> dict[str, proofs.Tally]:
    """All five proofs of one snippet, by name."""
    source = snippet.read_text(encoding="utf-8")
    trace = record(python, source, recorder)
    runs: Runs = InBrowser(python)
    tallies = proofs.held_to_twins(runs, trace, folder)
    [(printed, _)] = InBrowser(python).run_all([source], folder / "results")
    tallies["output"] = proofs.output(printed.encode(), snippet, json.dumps(trace))
    return tallies
