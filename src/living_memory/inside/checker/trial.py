"""A snippet in a fresh process of this Python, as the book runs it."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Dict, Iterator

from book_file import BookData
from outputs import Output, parse, refusal

ENVIRONMENT = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
Waiting = Dict[str, "Future[Output]"]
"""What each snippet will have printed."""


class Stopped(Exception):
    """Nothing can run here; its text says why, and what to do."""


def run_all(data: BookData) -> dict[str, Output]:
    """What this Python prints for each snippet, by its name; raise `Stopped` where none can run."""
    if not sys.executable:
        raise Stopped(
            "This Python does not know its own file: start it by its full path."
        )
    try:
        with tempfile.TemporaryDirectory(prefix="living-memory-") as folder:
            return run_in(folder, data)
    except OSError as error:
        raise Stopped(
            f"There is no room for temporary files ({error}): name a folder by TMPDIR."
        ) from None


def run_in(folder: str, data: BookData) -> dict[str, Output]:
    """The same, run within this folder; whoever interrupts this waits for what has begun, and for nothing else."""
    printed = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting: Waiting = {}
        for name in data["snippets"]:
            waiting[name] = pool.submit(run, folder, name, data)
        try:
            for name in progress(waiting):
                printed[name] = waiting[name].result()
        finally:
            for one in waiting.values():
                one.cancel()
    return printed


def progress(waiting: Waiting) -> Iterator[str]:
    """The same names, with one line on a terminal that says how far they are."""
    is_shown = sys.stdout.isatty() and sys.stderr.isatty()
    for number, name in enumerate(waiting, 1):
        if is_shown:
            tell(f"\rRunning snippets: {number} of {len(waiting)}")
        yield name
    if is_shown:
        tell("\r\033[K")


def tell(text: str) -> None:
    """Write to the terminal at once, and leave the line open."""
    print(text, end="", file=sys.stderr, flush=True)


def run(folder: str, name: str, data: BookData) -> Output:
    """What one snippet prints, or the one line that says why it does not run."""
    snippet = data["snippets"][name]
    if snippet["system"] not in ("", platform.system()):
        return refusal(f"it needs {snippet['system']}")
    path = os.path.join(folder, *name.split("/")) + ".py"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(snippet["source"])
    try:
        ended = subprocess.run(
            [sys.executable, *data["options"], path],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**ENVIRONMENT, **data["environment"]},
            cwd=folder,
            timeout=data["seconds"],
        )
    except subprocess.TimeoutExpired:
        return refusal(f"ran for more than {data['seconds']} s")
    except OSError as error:
        return refusal(f"does not start: {error}")
    return read(ended)


def read(ended: subprocess.CompletedProcess[bytes]) -> Output:
    """What an ended process printed, or the one line that says why that is no output."""
    errors = ended.stderr.decode("utf-8", "replace")
    if ended.returncode < 0:
        name = signal.Signals(-ended.returncode).name
        return refusal(f"was ended by {name}")
    if ended.returncode or errors:
        return refusal(errors or "fails without a word")
    try:
        printed = ended.stdout.decode("utf-8")
        return parse(printed.replace("\r\n", "\n"))
    except ValueError as error:
        return refusal(str(error))
