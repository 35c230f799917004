"""A process of its own for a program: limits, an empty environment, and nothing left behind."""

import os
import re
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from typing import BinaryIO

import psutil

try:
    from resource import RLIMIT_AS, RLIMIT_CORE, RLIMIT_CPU, RLIMIT_FSIZE, prlimit
except ImportError:  # macOS and Windows
    prlimit = None

SECONDS, GRACE = 10, 1
OUTPUT, FILES, MEMORY = 64 * 1024, 16 * 1024**2, 2 * 1024**3
PROCESSOR = 4 * SECONDS
"""The seconds of a processor after which the system ends a process that nobody watches any more."""
OPTIONS = ("-s", "-S", "-X", "utf8")
SEED = {"PYTHONHASHSEED": "0"}
ENVIRONMENT = {
    name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ
} | SEED
FOLDER = "living-memory-{}-"
STRAY = re.compile(FOLDER.format(r"(?P<by>\d+)"))
"""How the temporary folder of a run begins: with the number of the process that started the run."""
TEMPORARY = "TMPDIR"
POSIX = os.name == "posix"
LEFT = "left a process running"
LACKING = [] if prlimit else ["memory and the size of files (no `prlimit`)"]
LACKING += [] if POSIX else ["processes left behind (no process groups)"]
"""The limits that this system does not have, in words for its user."""


@dataclass
class Ended:
    """How a process ended; `broke` says which limit it broke, if any."""

    code: int
    printed: bytes
    errors: str
    broke: str


def execute(command: list[str], limit: int = OUTPUT) -> Ended:
    """Run a command to its end or to its limits, in a folder of its own, and leave nothing of it behind."""
    own = {"prefix": FOLDER.format(os.getpid()), "ignore_cleanup_errors": True}
    with (
        tempfile.TemporaryFile() as errors,
        tempfile.TemporaryDirectory(**own) as folder,
    ):
        process, broke = start(command, errors, folder), []
        timer = Timer(SECONDS, stop, (process, broke, folder))
        timer.start()
        with (
            process.stdout
        ):  # closed at the limit: then the next `print` of the snippet raises
            printed = process.stdout.read(limit + 1)
        broke += (
            [f"printed more than {limit // 1024} KiB"] if len(printed) > limit else []
        )
        process.wait()
        timer.cancel()
        timer.join()
        broke += [LEFT] if kill(process) and not broke else []
        errors.seek(0)
        return Ended(
            process.returncode,
            printed,
            errors.read(OUTPUT).decode("utf-8", "replace"),
            " and ".join(broke),
        )


def start(command: list[str], errors: BinaryIO, folder: str) -> subprocess.Popen:
    """A fresh process in a folder of its own, with no input, bounded where the system can."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": errors}
    away = {
        "env": {**ENVIRONMENT, TEMPORARY: folder},
        "cwd": folder,
        "start_new_session": POSIX,
    }
    process = subprocess.Popen(command, **pipes, **away)
    if prlimit:
        with suppress(ProcessLookupError):  # it has already ended
            prlimit(process.pid, RLIMIT_AS, (MEMORY, MEMORY))
            prlimit(process.pid, RLIMIT_FSIZE, (FILES, FILES))
            prlimit(process.pid, RLIMIT_CPU, (PROCESSOR, PROCESSOR))
            prlimit(process.pid, RLIMIT_CORE, (0, 0))
    return process


def stop(process: subprocess.Popen, broke: list[str], folder: str) -> None:
    """End a process whose time is over, first with the interrupt that makes it say where it was."""
    if process.poll() is None:
        broke.append(f"ran for more than {SECONDS} s")
        process.send_signal(signal.SIGINT if POSIX else signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(GRACE)
    else:
        broke.append(LEFT)
    kill(process)
    end_strays(folder)


def end_strays(folder: str = "") -> None:
    """Kill what left the process group of its run: of the run in this folder, else of all runs of this process.

    With no folder, also what is left of a build that was killed itself.
    """
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            found = STRAY.search(process.environ().get(TEMPORARY, ""))
            if found and (
                found.string == folder or not folder and ended_or_own(int(found["by"]))
            ):
                process.kill()


def ended_or_own(number: int) -> bool:
    """Whether it is this process, or one that is no more."""
    return number == os.getpid() or not psutil.pid_exists(number)


def kill(process: subprocess.Popen) -> bool:
    """Kill a process and all that it started; whether there was anything to kill."""
    try:
        os.killpg(process.pid, signal.SIGKILL) if POSIX else process.kill()
    except (ProcessLookupError, PermissionError):
        return False
    return POSIX
