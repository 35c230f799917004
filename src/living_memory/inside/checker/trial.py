"""A snippet in a fresh process of this Python, as the book runs it."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from outputs import Output, parse, refusal

ENVIRONMENT = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
BROKE = ("ran for more than ", "was ended by ", "does not start")
"""How the reasons begin why a snippet could not run at all."""


class Stopped(Exception):
    """Nothing can run here; its text says why, and what to do."""


def run_all(data: dict) -> dict[str, Output]:
    """What this Python prints for each snippet, by its name; raise `Stopped` where none can run."""
    if not sys.executable:
        raise Stopped(
            "This Python does not know its own file: start it by its full path."
        )
    try:
        with tempfile.TemporaryDirectory(
            prefix="living-memory-"
        ) as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
            waiting = {
                name: pool.submit(run, folder, name, data) for name in data["snippets"]
            }
            try:
                return {name: one.result() for name, one in progress(waiting)}
            finally:
                for one in waiting.values():
                    one.cancel()
    except OSError as error:
        raise Stopped(
            f"There is no room for temporary files ({error}): name a folder by TMPDIR."
        ) from None


def progress(waiting: dict):
    """The same pairs, with one line on a terminal that says how far they are."""
    shown = sys.stdout.isatty() and sys.stderr.isatty()
    for number, pair in enumerate(waiting.items(), 1):
        if shown:
            print(
                f"\rRunning snippets: {number} of {len(waiting)}",
                end="",
                file=sys.stderr,
                flush=True,
            )
        yield pair
    if shown:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def run(folder: str, name: str, data: dict) -> Output:
    """What one snippet prints, or the one line that says why it does not run."""
    only = data["snippets"][name]["system"]
    if only not in ("", platform.system()):
        return refusal(f"it needs {only}")
    path = os.path.join(folder, *name.split("/")) + ".py"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(data["snippets"][name]["source"])
    pipes = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
    }
    away = {
        "env": {**ENVIRONMENT, **data["environment"]},
        "cwd": folder,
        "timeout": data["seconds"],
    }
    try:
        return read(
            subprocess.run([sys.executable, *data["options"], path], **pipes, **away)
        )
    except subprocess.TimeoutExpired:
        return refusal(f"{BROKE[0]}{data['seconds']} s")
    except OSError as error:
        return refusal(f"{BROKE[2]}: {error}")


def read(ended: subprocess.CompletedProcess) -> Output:
    """What an ended process printed, or the one line that says why that is no output."""
    errors = ended.stderr.decode("utf-8", "replace")
    if ended.returncode < 0:
        return refusal(BROKE[1] + signal.Signals(-ended.returncode).name)
    if ended.returncode or errors:
        return refusal(errors or "fails without a word")
    try:
        return parse(ended.stdout.decode("utf-8").replace("\r\n", "\n"))
    except ValueError as error:
        return refusal(str(error))
