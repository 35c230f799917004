"""A snippet in a fresh process: limits, cache, many at once."""

import hashlib
import os
import re
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import BinaryIO

import psutil
from click import progressbar

from .outputs import Output, parse, refusal, steady
from .problem import Problem, problem
from .pythons import BUILDS, CACHE, Python
from .recordings import replace
from .snippets import Snippet

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
ENVIRONMENT = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ} | SEED
FOLDER = "living-memory-{}-"
STRAY = re.compile(FOLDER.format(r"(?P<by>\d+)"))
"""How the temporary folder of a run begins: with the number of the process that started the run."""
TEMPORARY = "TMPDIR"
POSIX = os.name == "posix"
LEFT = "left a process running"
LACKING = [] if prlimit else ["memory and the size of files (no `prlimit`)"]
LACKING += [] if POSIX else ["processes left behind (no process groups)"]
"""The limits that this system does not have, in words for its user."""
WITNESS = Path(__file__).with_name("witness.py")


def run_all(pairs: list[tuple[Snippet, Python]]) -> dict[tuple[str, str], Output | Problem]:
    """For each (snippet's name, minor version) its output, or the problem that came instead: run, or in the cache."""
    places = {pair: cached(*pair) for pair in pairs}
    new = [pair for pair, place in places.items() if not place.exists()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ended = pool.map(lambda pair: keep(*pair, places[pair]), new)
        with progressbar(ended, len(new), "Running snippets", hidden=not new, file=sys.stderr) as bar:
            ran = dict(zip(new, bar))
    if new:
        end_strays()
    outcomes = {pair: ran.get(pair) or parse(place.read_text(encoding="utf-8")) for pair, place in places.items()}
    return {(snippet.name, python.minor): outcome for (snippet, python), outcome in outcomes.items()}


def keep(snippet: Snippet, python: Python, place: Path) -> Output | Problem:
    """Run one snippet and keep its output in the cache; give back the problem that came instead."""
    try:
        output = run(snippet, python)
    except Problem as wrong:
        return wrong
    replace(place, str(output))
    return output


def cached(snippet: Snippet, python: Python) -> Path:
    """Where the output of this source on exactly this Python is kept."""
    built = os.stat(python.executable)
    key = f"{snippet.source}\0{python.identity}\0{python.executable}\0{built.st_size}\0{built.st_mtime_ns}"
    name = hashlib.sha256(key.encode()).hexdigest()
    return CACHE / "runs" / name[:2] / name


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
    ended = execute([python.executable, *OPTIONS, str(snippet.path)])
    try:
        if wrong := ended.broke or cause(ended):
            raise ValueError(wrong)
        return parse(ended.printed.decode("utf-8").replace("\r\n", "\n"))
    except ValueError as error:
        if python.minor in BUILDS:
            return refusal(ended.broke or ended.errors or str(error))
        raise blame(snippet, python, ended, str(error)) from None


def cause(ended: "Ended") -> str:
    """Why a process that broke no limit is a failure; empty if it is none."""
    last = (ended.errors.strip().splitlines() or ["without a word"])[-1]
    if ended.code < 0:
        return f"was ended by {signal.Signals(-ended.code).name}"
    return f"raised {last}" if ended.code else f"wrote to standard error: {last}" if ended.errors else ""


@dataclass
class Ended:
    """How a process ended; `broke` says which limit it broke, if any."""

    code: int
    printed: bytes
    errors: str
    broke: str


def blame(snippet: Snippet, python: Python, ended: Ended, what: str) -> Problem:
    """A problem with the line of the snippet that caused it and the snippet's own traceback.

    A snippet that did not raise runs once more under `witness.py`, which raises at the line.
    """
    if "Traceback" not in ended.errors:
        processes = "refuse" if LEFT in ended.broke else "allow"
        again = execute([python.executable, *OPTIONS, str(WITNESS), str(snippet.path), str(OUTPUT), processes])
        ended = again if "Traceback" in again.errors else ended
    lines = re.findall(rf'File "{re.escape(str(snippet.path))}", line (\d+)', ended.errors)
    where = f"{snippet.where}:{lines[-1]}" if lines else snippet.where
    do = f"correct the snippet; run it by `python{python.minor} {' '.join(OPTIONS)} {snippet.where}`"
    return problem(where, f"on {python.identity.split()[0]}, {what}", do, ended.errors[-4000:])


def execute(command: list[str], limit: int = OUTPUT) -> Ended:
    """Run a command to its end or to its limits, in a folder of its own, and leave nothing of it behind."""
    own = {"prefix": FOLDER.format(os.getpid()), "ignore_cleanup_errors": True}
    with tempfile.TemporaryFile() as errors, tempfile.TemporaryDirectory(**own) as folder:
        process, broke = start(command, errors, folder), []
        timer = Timer(SECONDS, stop, (process, broke, folder))
        timer.start()
        with process.stdout:  # closed at the limit: then the next `print` of the snippet raises
            printed = process.stdout.read(limit + 1)
        broke += [f"printed more than {limit // 1024} KiB"] if len(printed) > limit else []
        process.wait()
        timer.cancel()
        timer.join()
        broke += [LEFT] if kill(process) and not broke else []
        errors.seek(0)
        return Ended(process.returncode, printed, errors.read(OUTPUT).decode("utf-8", "replace"), " and ".join(broke))


def start(command: list[str], errors: BinaryIO, folder: str) -> subprocess.Popen:
    """A fresh process in a folder of its own, with no input, bounded where the system can."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": errors}
    away = {"env": {**ENVIRONMENT, TEMPORARY: folder}, "cwd": folder, "start_new_session": POSIX}
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
            if found and (found.string == folder or not folder and ended_or_own(int(found["by"]))):
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
