"""Where the runs of this process take place: a folder that is locked while it lives, and the starter of its runs.

What a process that was killed together with its starter left behind is removed when the next one begins.
"""

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import psutil

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PREFIX = "living-memory-runs-"
"""How the folder of a workplace begins."""
TEMPORARY = "TMPDIR"
"""The variable that tells a run its folder, by which a process that left the group of its run is found."""
STARTER = "living_memory.running.starter"
_lock = Lock()
_open: list["Workplace"] = []


@dataclass
class Workplace:
    """A folder, the lock on it, and the starter at the other end of a channel."""

    folder: Path
    lock: int
    channel: socket.socket
    starter: subprocess.Popen[bytes]

    @property
    def is_alive(self) -> bool:
        """Whether the starter still runs."""
        return self.starter.poll() is None

    def close(self) -> None:
        """End all that still runs, and remove the folder."""
        self.channel.close()
        self.starter.wait()
        os.close(self.lock)


def here() -> Workplace:
    """The workplace of this process, made where there is none; raise `OSError` where the machine cannot."""
    with _lock:
        if _open and not _open[0].is_alive:
            _open.pop().close()
        if not _open:
            remove_abandoned()
            _open.append(fresh())
        return _open[0]


def folder_of_a_run() -> tempfile.TemporaryDirectory[str]:
    """An empty folder for one run; raise `OSError` where the machine cannot make one."""
    parent = here().folder if fcntl else None
    prefix = "run-" if parent else PREFIX
    return tempfile.TemporaryDirectory(
        prefix=prefix, dir=parent, ignore_cleanup_errors=True
    )


def fresh() -> Workplace:
    """A workplace with an empty folder; raise `OSError`, and leave nothing, where the machine cannot make one."""
    with ExitStack() as undo:
        hidden = Path(tempfile.mkdtemp(prefix=f".{PREFIX}"))
        undo.callback(remove_empty, hidden)
        # Locked before it has its name: nobody ever sees it unlocked while this process lives.
        lock = os.open(hidden, os.O_RDONLY)
        undo.callback(os.close, lock)
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = hidden.rename(hidden.with_name(hidden.name.removeprefix(".")))
        undo.callback(remove_empty, folder)
        ours, theirs = socket.socketpair()
        undo.callback(ours.close)
        with theirs:
            starter = start(theirs.fileno(), folder)
        undo.pop_all()
    return Workplace(folder, lock, ours, starter)


def start(channel: int, folder: Path) -> subprocess.Popen[bytes]:
    """The starter at the other end of a channel; raise `OSError` where the machine starts no process."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", STARTER, str(channel), str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[channel],
        start_new_session=True,
    )


def remove_empty(folder: Path) -> None:
    """Remove an empty folder, for which no file has to be opened; one that has another name by now is left alone."""
    with suppress(OSError):
        folder.rmdir()


@atexit.register
def close() -> None:
    """End all runs of this process; the next one finds a fresh workplace."""
    with _lock:
        while _open:
            _open.pop().close()


def end_strays() -> None:
    """Kill what left the group of its run, which only a system without seccomp allows."""
    with _lock:
        for one in _open:
            end_processes(one.folder)


def remove_abandoned() -> None:
    """Remove the workplaces here that nobody holds, and end what still runs in them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            remove_unheld(folder)


def remove_unheld(folder: Path) -> None:
    """Remove a workplace of this user; raise `OSError` where another process holds it, or it is no workplace."""
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        if os.fstat(lock).st_uid != os.getuid():
            return
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        end_processes(folder)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(lock)


def end_processes(folder: Path) -> None:
    """Kill the processes whose temporary folder lies in this one."""
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            own = process.environ().get(TEMPORARY, "")
            if own and Path(own).parent == folder:
                process.kill()
