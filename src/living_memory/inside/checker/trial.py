"""A snippet in a fresh process of this Python, as the book runs it."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Dict, Iterator, TextIO

from book_file import BookData, runs_on
from outputs import Output, parse, refusal

ENVIRONMENT = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
WITHOUT_PROCESSES = ("emscripten", "wasi", "ios")
"""What `sys.platform` says where a program cannot start another."""
Waiting = Dict[str, "Future[Output]"]
"""What each snippet will have printed."""


class Stopped(Exception):
    """Nothing can run here; its text says why, and what to do."""


def run_all(data: BookData) -> dict[str, Output]:
    """What this Python prints for each snippet that its system can run, by name; raise `Stopped` where none can run."""
    see_that_processes_start()
    try:
        with tempfile.TemporaryDirectory(prefix="living-memory-") as folder:
            return run_in(folder, data)
    except OSError as error:
        raise Stopped(
            f"there is no room for temporary files: {error}\n"
            "  To do: name a folder that has room by the variable TMPDIR"
        ) from None
    except RuntimeError as error:  # the system starts no more threads
        raise Stopped(
            f"the system refuses to run several things at once: {error}\n"
            "  To do: allow more processes, or end others"
        ) from None


def see_that_processes_start() -> None:
    """Raise `Stopped` where no process of this Python can be started."""
    if sys.platform in WITHOUT_PROCESSES:
        raise Stopped(
            f"each snippet runs in a process of its own, and {sys.platform} has none\n"
            "  To do: start it with a Python of Linux, macOS or Windows"
        )
    if not sys.executable:
        raise Stopped(
            "this Python does not know its own file\n  To do: start it by its full path"
        )


def run_in(folder: str, data: BookData) -> dict[str, Output]:
    """The same, run within this folder; whoever interrupts this waits for what has begun, and for nothing else."""
    printed = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting: Waiting = {}
        try:
            for name, snippet in data["snippets"].items():
                if runs_on(snippet, platform.system()):
                    waiting[name] = pool.submit(run, folder, name, data)
            for name in progress(waiting):
                printed[name] = waiting[name].result()
        finally:
            for one in waiting.values():
                one.cancel()
    return printed


def progress(waiting: Waiting) -> Iterator[str]:
    """The same names, with one line on a terminal that says how far they are."""
    is_shown = is_terminal(sys.stdout) and is_terminal(sys.stderr)
    for number, name in enumerate(waiting, 1):
        if is_shown:
            tell(f"\rRunning snippets: {number} of {len(waiting)}")
        yield name
    if is_shown:
        tell("\r\033[K")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a reader looks at it; what was closed before the start is None."""
    return stream is not None and stream.isatty()


def tell(text: str) -> None:
    """Write to the terminal at once, and leave the line open."""
    print(text, end="", file=sys.stderr, flush=True)


def run(folder: str, name: str, data: BookData) -> Output:
    """What one snippet prints, or the one line that says why it does not run."""
    source = data["snippets"][name]["source"]
    path = os.path.join(folder, *name.split("/")) + ".py"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(source)
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
        return refusal(f"was ended by {signal_name(-ended.returncode)}")
    if ended.returncode or errors:
        return refusal(errors or "fails without a word")
    try:
        printed = ended.stdout.decode("utf-8")
        return parse(printed.replace("\r\n", "\n"))
    except ValueError as error:
        return refusal(str(error))


def signal_name(number: int) -> str:
    """What the system calls a signal; some have a number alone."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
