"""A process of its own for a program: limits, an empty environment, and nothing left behind."""

import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from typing import BinaryIO

import psutil

Process = subprocess.Popen[bytes]
prlimit: Callable[[int, int, tuple[int, int]], object] | None = None
try:
    from resource import RLIMIT_AS, RLIMIT_CORE, RLIMIT_CPU, RLIMIT_FSIZE
    from resource import prlimit as _prlimit
except ImportError:  # macOS and Windows
    pass
else:
    prlimit = _prlimit

SECONDS, GRACE = 10, 1
OUTPUT, FILES, MEMORY = 64 * 1024, 16 * 1024**2, 2 * 1024**3
PROCESSOR = 4 * SECONDS
"""The seconds of a processor after which the system ends a process that nobody watches any more."""
OPTIONS = ("-s", "-S", "-X", "utf8")
SEED = {"PYTHONHASHSEED": "0"}
NEEDED = ("SYSTEMROOT",)
"""The variables that Windows needs to start anything."""
ENVIRONMENT = {name: os.environ[name] for name in NEEDED if name in os.environ} | SEED
FOLDER = "living-memory-{}-"
STRAY = re.compile(FOLDER.format(r"(?P<by>\d+)"))
"""How the temporary folder of a run begins: with the number of the process that started the run."""
TEMPORARY = "TMPDIR"
POSIX = os.name == "posix"
LEFT = "left a process running"
LACKING: list[str] = []
"""The limits that this system does not have, in words for its user."""
if prlimit is None:
    LACKING.append("memory and the size of files (no `prlimit`)")
if not POSIX:
    LACKING.append("processes left behind (no process groups)")


@dataclass
class Ended:
    """How a process ended; `broke` says which limits it broke, if any."""

    code: int
    printed: bytes
    errors: str
    broke: str
    left_running: bool
    """Whether it left a process behind."""


def execute(command: list[str], limit: int = OUTPUT) -> Ended:
    """Run a command to its end or to its limits, in a folder of its own, and leave nothing of it behind."""
    prefix = FOLDER.format(os.getpid())
    own = tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
    with tempfile.TemporaryFile() as errors, own as folder:
        process = start(command, errors, folder)
        broke: list[str] = []
        timer = Timer(SECONDS, stop, (process, broke, folder))
        timer.start()
        assert process.stdout is not None
        # It is closed at the limit: then the next `print` of the snippet raises.
        with process.stdout as output:
            printed = output.read(limit + 1)
        if len(printed) > limit:
            broke.append(f"printed more than {limit // 1024} KiB")
        process.wait()
        timer.cancel()
        timer.join()
        # What was stopped has left processes since nobody let it end them.
        if kill(process) and not broke:
            broke.append(LEFT)
        errors.seek(0)
        said = errors.read(OUTPUT).decode("utf-8", "replace")
        words = " and ".join(broke)
        return Ended(process.returncode, printed, said, words, LEFT in broke)


def start(command: list[str], errors: BinaryIO, folder: str) -> Process:
    """A fresh process in a folder of its own, with no input, bounded where the system can."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=ENVIRONMENT | {TEMPORARY: folder},
        cwd=folder,
        start_new_session=POSIX,
    )
    if prlimit is not None:
        limits = {
            RLIMIT_AS: MEMORY,
            RLIMIT_FSIZE: FILES,
            RLIMIT_CPU: PROCESSOR,
            RLIMIT_CORE: 0,
        }
        with suppress(ProcessLookupError):  # it has already ended
            for what, limit in limits.items():
                prlimit(process.pid, what, (limit, limit))
    return process


def stop(process: Process, broke: list[str], folder: str) -> None:
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
            if found and is_stray(found, folder):
                process.kill()


def is_stray(found: re.Match[str], folder: str) -> bool:
    """Whether a process with this temporary folder is to end: its run is that of `folder`, or no run goes on."""
    if folder:
        return found.string == folder
    return ended_or_own(int(found["by"]))


def ended_or_own(number: int) -> bool:
    """Whether it is this process, or one that is no more."""
    return number == os.getpid() or not psutil.pid_exists(number)


def kill(process: Process) -> bool:
    """Kill a process and all that it started; whether there was anything to kill."""
    try:
        if POSIX:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        return False
    return POSIX
