"""What needs the package of a copy of the clone: started by `copies.Copy.within`, it prints JSON.

It is a process of its own so that the copy's package is the one that works, with the copy's cache; and a small one,
so that starting processes costs here what it costs at least.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path

from measure import Taken, timed

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.pages.standalone import page_of
from living_memory.project import CACHE
from living_memory.running import loading, process, pythons, runs
from living_memory.watching.record import record

EMPTY = CACHE / "empty.py"
AT_LEAST = ("-s", "-S")
"""The options of an empty run."""
TURNS = 10
"""How often a drawing is drawn: once takes too short to measure."""


def find_all() -> dict[str, Python]:
    """Every Python that is here, the six and the other builds, by its column in the book."""
    recorded = model.read().identities
    return pythons.here(recorded) | pythons.others(recorded)


def chosen(names: tuple[str, ...]) -> dict[str, Python]:
    """The Pythons of these columns."""
    found = find_all()
    return {name: found[name] for name in names}


def columns() -> dict[str, list[str]]:
    """The columns that are here, and whose they are."""
    recorded = model.read().identities
    return {
        "pythons": list(pythons.here(recorded)),
        "builds": list(pythons.others(recorded)),
        "snippets": list(model.read().snippets),
    }


def run_snippets(*names: str) -> Taken:
    """Every snippet on the Pythons of these columns, nothing kept from before, as a build runs them."""
    found = chosen(names)
    wanted = list(loading.wanted(model.read(), found))
    shutil.rmtree(CACHE / "runs", ignore_errors=True)
    return timed(partial(runs.run_all, wanted))


def run_bare(*names: str) -> Taken:
    """The same processes, with nothing of ours around them."""
    commands = []
    for snippet in model.read().snippets.values():
        for python in chosen(names).values():
            command = [python.executable, *process.OPTIONS]
            command.append(str(snippet.path))
            commands.append(command)
    return timed(partial(pooled, commands))


def empties(names: tuple[str, ...]) -> list[list[str]]:
    """As many empty runs as there are snippets, on each of these columns."""
    EMPTY.parent.mkdir(parents=True, exist_ok=True)
    EMPTY.touch()
    commands = []
    for _ in model.read().snippets:
        for python in chosen(names).values():
            command = [python.executable, *AT_LEAST]
            command.append(str(EMPTY))
            commands.append(command)
    return commands


def run_empty(*names: str) -> Taken:
    """The limit: as many empty runs of the same Pythons, as many at a time as there are cores."""
    return timed(partial(pooled, empties(names)))


def run_alone(*names: str) -> Taken:
    """The same empty runs, one at a time, divided by the cores."""
    commands = empties(names)
    taken = timed(lambda: deque(map(call, commands), maxlen=0))
    return Taken(taken.wall / cores(), taken.processor)


def cores() -> int:
    """How many there are."""
    return os.cpu_count() or 1


def pooled(commands: list[list[str]]) -> None:
    """Run them, as many at a time as there are cores."""
    with ThreadPoolExecutor(cores()) as pool:
        list(pool.map(call, commands))


def call(command: list[str]) -> None:
    """Run a command in the environment of a snippet; what it prints goes nowhere, and how it ends is its own affair."""
    subprocess.run(
        command,
        env=process.ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def discover() -> Taken:
    """Ask every Python here who it is, nothing kept from before."""
    shutil.rmtree(CACHE / "pythons", ignore_errors=True)
    return timed(find_all)


def newest() -> Python:
    """The newest of the Pythons that are here."""
    recorded = model.read().identities
    found = pythons.here(recorded)
    return list(found.values())[-1]


def run_program(file: str) -> Taken:
    """A program as it is, on the newest Python."""
    command = [newest().executable, *process.OPTIONS, file]
    return timed(partial(call, command))


def record_program(file: str) -> Taken:
    """The same program under the recorder, nothing kept from before."""
    python = newest()
    shutil.rmtree(CACHE / "traces", ignore_errors=True)
    return timed(partial(record, Path(file), python))


def draw_program(file: str) -> Taken:
    """Draw the page of what was recorded, the mean of several times."""
    python = newest()
    trace = record(Path(file), python)
    work = partial(page_of, trace, Path(file).name, python)
    work()
    taken = timed(lambda: [work() for _ in range(TURNS)])
    return Taken(taken.wall / TURNS, taken.processor / TURNS)


def count_steps(file: str) -> int:
    """How many steps the recorder sees."""
    trace = record(Path(file), newest())
    return len(trace["steps"])


DEEDS: dict[str, Callable[..., object]] = {
    "columns": columns,
    "snippets": run_snippets,
    "bare": run_bare,
    "empty": run_empty,
    "alone": run_alone,
    "discover": discover,
    "program": run_program,
    "record": record_program,
    "draw": draw_program,
    "steps": count_steps,
}


def main() -> None:
    """Do what the first word says, with the others, and print what it gives."""
    deed, *words = sys.argv[1:]
    found = DEEDS[deed](*words)
    if isinstance(found, Taken):
        found = asdict(found)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
