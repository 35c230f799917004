"""A process of its own for a program: limits, an empty environment, and nothing left behind."""

import json
import os
import platform
import select
import socket
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import BinaryIO

from ..problem import Problem, problem
from . import confinement, unguarded, workplace
from .unguarded import Asked, End
from .workplace import TEMPORARY

SECONDS, GRACE = 10, 1
OUTPUT, FILES, MEMORY = 64 * 1024, 16 * 1024**2, 2 * 1024**3
PROCESSOR = 4 * SECONDS
"""The seconds of a processor after which the system ends a process that nobody watches any more."""
LIMITS = {"AS": MEMORY, "FSIZE": FILES, "CPU": PROCESSOR, "CORE": 0}
"""The limits that the system itself holds, by the names that it gives them."""
OPTIONS = ("-s", "-S", "-X", "utf8")
SEED = {"PYTHONHASHSEED": "0"}
NEEDED = ("SYSTEMROOT",)
"""The variables that Windows needs to start anything."""
ENVIRONMENT = {name: os.environ[name] for name in NEEDED if name in os.environ} | SEED
POSIX = os.name == "posix"
LEFT = "left a process running"
AT_ONCE = 65536
"""The bytes that are taken from a pipe at once."""


@dataclass(frozen=True)
class Given:
    """What a run finds when it begins: files in its folder, by their path, variables, and a file as its input."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    input: str = os.devnull
    variables: Mapping[str, str] = field(default_factory=dict)
    seconds: int = 0
    """How long it may take; 0 is as long as a snippet."""


NOTHING = Given()


@dataclass
class Ended:
    """How a process ended; `broke` says which limits it broke, if any."""

    code: int
    printed: bytes
    errors: str
    broke: str
    left_running: bool
    """Whether it left a process behind."""


@cache
def lacking() -> tuple[str, ...]:
    """What this system cannot bound or forbid, in words for its user."""
    found = confinement.missing()
    if platform.system() == "Darwin":
        found.append("memory (macOS refuses that)")
    if not POSIX:
        found += ["memory and the size of files", "processes left behind"]
    return tuple(found)


def execute(command: list[str], limit: int = OUTPUT, given: Given = NOTHING) -> Ended:
    """Run a command to its end or to its limits, in a folder of its own, and leave nothing of it behind.

    Raise `Problem` where the machine starts no process.
    """
    try:
        return attempt(command, limit, given)
    except (OSError, RuntimeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise unable(f"starts no process: {why}") from None


def unable(what: str) -> Problem:
    """A problem of the machine, which refuses what a process needs."""
    do = "end other programs, make room on the disk, or raise what `ulimit -a` shows: processes, open files, memory"
    return problem("this machine", what, do)


def attempt(command: list[str], limit: int, given: Given) -> Ended:
    """The same; raise `OSError` or `RuntimeError` where the machine starts no process."""
    own = workplace.folder_of_a_run()
    with tempfile.TemporaryFile() as errors, own as folder:
        lay_out(given.files, Path(folder))
        environment = ENVIRONMENT | {TEMPORARY: folder, **given.variables}
        seconds = given.seconds or SECONDS
        asked = Asked(command, folder, environment, seconds, GRACE, LIMITS, given.input)
        run = guarded if POSIX else unguarded.run
        printed, end = run(asked, errors, limit)
        errors.seek(0)
        said = errors.read(OUTPUT).decode("utf-8", "replace")
    broke = []
    if len(printed) > limit:
        broke.append(f"printed more than {limit // 1024} KiB")
    if end.late:
        broke.append(f"ran for more than {seconds} s")
    # What was stopped has left processes since nobody let it end them.
    if end.left and not broke:
        broke.append(LEFT)
    return Ended(end.code, printed, said, " and ".join(broke), LEFT in broke)


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files that a run finds."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def guarded(asked: Asked, errors: BinaryIO, limit: int) -> tuple[bytes, End]:
    """What it printed, one byte more than the limit at most, and how it ended; the starter runs it."""
    reader, writer = os.pipe()
    with open(reader, "rb", buffering=0) as output:
        try:
            talk = ask(asked, writer, errors.fileno())
        finally:
            os.close(writer)
        with talk:
            printed = take(output, talk, limit)
            # Closed at the limit: then the next `print` of the snippet raises.
            output.close()
            return printed, end_told(talk)


def ask(asked: Asked, output: int, errors: int) -> socket.socket:
    """Let the starter run it; gives where its end will be told."""
    ours, theirs = socket.socketpair()
    with theirs:
        words = f"{json.dumps(asdict(asked))}\n".encode()
        ours.sendall(words)
        channel = workplace.here().channel
        socket.send_fds(channel, [b"."], [theirs.fileno(), output, errors])
    return ours


def take(output: BinaryIO, talk: socket.socket, limit: int) -> bytes:
    """What is printed, up to one byte more than the limit, until nobody prints any more or the end is told."""
    printed = b""
    source, told = output.fileno(), talk.fileno()
    while len(printed) <= limit:
        ready, _, _ = select.select([source, told], [], [])
        if told in ready:
            # What escaped from the run may hold the output open: all else is in the pipe by now.
            os.set_blocking(source, False)
        more = output.read(min(AT_ONCE, limit + 1 - len(printed)))
        if not more:
            break
        printed += more
    return printed


def end_told(talk: socket.socket) -> End:
    """How it ended, as the starter tells; raise `OSError` where it was refused, or the starter itself was ended."""
    with talk.makefile(encoding="utf-8") as words:
        told = json.loads(words.readline() or "{}")
    if "code" in told:
        return End(**told)
    raise OSError(0, told.get("refused", "what starts the runs was ended"))
