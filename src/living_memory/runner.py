"""A snippet in a fresh process: limits, cache, many at once."""

import hashlib
import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from .outputs import Output, parse
from .problem import Problem
from .pythons import CACHE, Python
from .recordings import replace
from .snippets import Snippet

try:
    from resource import RLIMIT_AS, RLIMIT_FSIZE, prlimit
except ImportError:  # macOS and Windows
    prlimit = None

SECONDS = 10
OUTPUT = 64 * 1024
MEMORY = 2 * 1024**3
FILES = 16 * 1024**2
GRACE = 1
LEFT = "left a process running"
WITNESS = Path(__file__).with_name("witness.py")
OPTIONS = ("-s", "-S", "-X", "utf8")
ENVIRONMENT = {"PYTHONHASHSEED": "0"} | {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
POSIX = os.name == "posix"
Done = Callable[[int, int], None]


def missing_limits() -> list[str]:
    """The limits that this system does not have, in words for its user."""
    lacks = [] if prlimit else ["memory and the size of files (no `prlimit`)"]
    return lacks + ([] if POSIX else ["processes left behind (no process groups)"])


@dataclass
class Ended:
    """How one process ended: its exit code, its output, and the limit that it broke, if any."""

    code: int
    printed: bytes
    errors: str
    broke: str = ""


def run_all(pairs: Iterable[tuple[Snippet, Python]], done: Done = lambda count, total: None) -> dict[tuple[str, str], Output | Problem]:
    """Run every pair, in parallel and from the cache where it was run before.

    Gives an `Output`, or the `Problem` that came instead, for each `(snippet name, minor version)`.
    `done(count, total)` is called after each process that really ran.
    """
    found, wanted = {}, []
    for snippet, python in pairs:
        path = cached(snippet, python)
        if path.exists():
            found[snippet.name, python.minor] = parse(path.read_text(encoding="utf-8"))
        else:
            wanted.append((snippet, python))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {pool.submit(attempt, *pair): pair for pair in wanted}
        for count, job in enumerate(as_completed(jobs), 1):
            snippet, python = jobs[job]
            found[snippet.name, python.minor] = job.result()
            done(count, len(wanted))
    return found


def attempt(snippet: Snippet, python: Python) -> Output | Problem:
    """Run one snippet and keep its output; give back the problem that came instead."""
    try:
        output = run(snippet, python)
    except Problem as problem:
        return problem
    replace(cached(snippet, python), str(output))
    return output


def cached(snippet: Snippet, python: Python) -> Path:
    """Where the output of this source on exactly this Python is kept."""
    built = os.stat(python.executable)
    parts = (snippet.source, python.identity, python.executable, str(built.st_size), str(built.st_mtime_ns))
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    return CACHE / "runs" / key[:2] / key


def run(snippet: Snippet, python: Python) -> Output:
    """What the snippet prints on this Python; raise `Problem` if that is not an output."""
    ended = execute([python.executable, *OPTIONS, str(snippet.path)])
    if ended.broke or ended.code or ended.errors:
        raise blame(snippet, python, ended, ended.broke or cause(ended))
    try:
        return parse(ended.printed.decode("utf-8").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise blame(snippet, python, ended, f"wrote bytes that are not UTF-8: {error.object[error.start:error.end]!r}") from None
    except ValueError as error:
        raise blame(snippet, python, ended, str(error)) from None


def cause(ended: Ended) -> str:
    """Why a process that broke no limit is a failure."""
    if ended.code < 0:
        return f"was ended by {signal.Signals(-ended.code).name}"
    last = (ended.errors.strip().splitlines() or ["no message"])[-1]
    return f"raised {last}" if ended.code else f"wrote to standard error: {last}"


def blame(snippet: Snippet, python: Python, ended: Ended, what: str) -> Problem:
    """A problem with the line of the snippet that caused it and the snippet's own traceback.

    A process that did not raise by itself runs once more under `witness`, which raises at the line.
    """
    if "Traceback" not in ended.errors:
        processes = "refuse" if LEFT in ended.broke else "allow"
        again = execute([python.executable, *OPTIONS, str(WITNESS), str(snippet.path), str(OUTPUT), processes])
        ended = again if "Traceback" in again.errors else ended
    lines = re.findall(rf'File "{re.escape(str(snippet.path))}", line (\d+)', ended.errors)
    where = f"{snippet.where}:{lines[-1]}" if lines else snippet.where
    do = f"correct the snippet; run it by `python{python.minor} {' '.join(OPTIONS)} {snippet.where}`"
    return Problem(where, f"on {python.release}, {what}", do, ended.errors[-4000:])


def execute(command: list[str]) -> Ended:
    """Run a command to its end or to its limits, and leave nothing of it behind."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors,
            env=ENVIRONMENT, cwd=tempfile.gettempdir(), start_new_session=POSIX,
        )
        limit(process.pid)
        broke: list[str] = []
        timer = Timer(SECONDS, stop, (process, broke))
        timer.start()
        with process.stdout:  # closed at the limit: then the next `print` of the snippet raises
            printed = process.stdout.read(OUTPUT + 1)
        if len(printed) > OUTPUT:
            broke.append(f"printed more than {OUTPUT // 1024} KiB")
        process.wait()
        timer.cancel()
        timer.join()
        if not broke and kill(process):
            broke.append(LEFT)
        errors.seek(0)
        return Ended(process.returncode, printed, errors.read(OUTPUT).decode("utf-8", "replace"), " and ".join(broke))


def limit(pid: int) -> None:
    """Bound the memory of a process, and the files it writes, where the system can."""
    if prlimit:
        try:
            prlimit(pid, RLIMIT_AS, (MEMORY, MEMORY))
            prlimit(pid, RLIMIT_FSIZE, (FILES, FILES))
        except ProcessLookupError:  # it has already ended
            pass


def stop(process: subprocess.Popen, broke: list[str]) -> None:
    """End a process whose time is over, first with the interrupt that makes it say where it was."""
    if process.poll() is None:
        broke.append(f"ran for more than {SECONDS} s")
        process.send_signal(signal.SIGINT if POSIX else signal.SIGTERM)
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            pass
    else:
        broke.append(LEFT)
    kill(process)


def kill(process: subprocess.Popen) -> bool:
    """Kill a process and all that it started; whether there was anything to kill."""
    try:
        os.killpg(process.pid, signal.SIGKILL) if POSIX else process.kill()
    except (ProcessLookupError, PermissionError):
        return False
    return POSIX or process.returncode is None
