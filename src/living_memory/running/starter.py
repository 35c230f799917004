"""Start the runs of one build, bounded and confined, and let none outlive it: `python -m … CHANNEL FOLDER`.

It has one thread and little memory, so it may prepare a process between `fork` and `exec`, which the build may not.
However the build ends, the channel closes: then what still runs is killed, and the folder of its runs is removed.
"""

import json
import math
import os
import resource
import select
import shutil
import signal
import socket
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from . import confinement

TAKEN_OVER = (
    signal.SIGHUP,
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGTERM,
    signal.SIGCHLD,
)
"""What must not end this process before the build ends; a child is told of by the last of them."""
PLAIN = (*TAKEN_OVER, signal.SIGPIPE, signal.SIGXFSZ)
"""What a run meets as any program does, whatever this process or its parents ignore."""
WAITS = 2
"""How often a run gets its time anew that has had less than half of it on a processor: it sleeps, or has to wait."""
ADOPT = 36
"""Of `prctl`: what loses its parent becomes a child of this process, which can wait for it."""


@dataclass
class Run:
    """One process and its group: what was asked, where its end is told, and when its time is over."""

    asked: dict[str, Any]
    talk: socket.socket
    deadline: float
    is_late: bool = False
    waits: int = 0
    """How often it was given its time anew, since the machine was too busy to run it."""


def serve(channel: socket.socket) -> None:
    """Start what is asked for and tell each end, until the build has ended; then kill what still runs."""
    woken = wake_by_signals()
    runs: dict[int, Run] = {}
    try:
        while True:
            ready, _, _ = select.select([channel, woken], [], [], patience(runs))
            if woken in ready:
                woken.recv(4096)
            if channel in ready and not take(channel, runs):
                return
            tell_ends(runs)
            end_late(runs)
    finally:
        for group in runs:
            kill(group)


def wake_by_signals() -> socket.socket:
    """What can be read when a child has ended; other signals only wake, too."""
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.detach(), warn_on_full_buffer=False)
    for number in TAKEN_OVER:
        signal.signal(number, lambda *_: None)
    return reader


def patience(runs: dict[int, Run]) -> float | None:
    """The seconds until the time of a run is over; None where none runs."""
    soonest = min((run.deadline for run in runs.values()), default=None)
    return None if soonest is None else max(0, soonest - time.monotonic())


def take(channel: socket.socket, runs: dict[int, Run]) -> bool:
    """Start what is asked for next; False where nobody asks any more."""
    _, files, _, _ = socket.recv_fds(channel, 1, 3)
    if not files:
        return False
    for file in files:
        os.set_inheritable(file, False)
    own, output, errors = files
    talk = socket.socket(fileno=own)
    with talk.makefile(encoding="utf-8") as words:
        asked = json.loads(words.readline() or "null")
    if asked:
        begin(Run(asked, talk, time.monotonic() + asked["seconds"]), runs, files)
    os.close(output)
    os.close(errors)
    return True


def begin(run: Run, runs: dict[int, Run], files: list[int]) -> None:
    """Start the process of a run; where the machine refuses, tell why."""
    try:
        child = os.fork()
    except OSError as error:
        tell(run, refused=str(error.strerror))
        return
    if child:
        runs[child] = run
        return
    _, output, errors = files
    try:
        os.dup2(errors, 2)
        os.dup2(output, 1)
        become(run.asked)
    except OSError as error:
        os.write(2, f"{error}\n".encode())
    finally:
        os._exit(127)


def become(asked: dict[str, Any]) -> None:
    """In the child: take on the limits, then become what is asked for; raise `OSError` if it cannot be run."""
    os.setsid()
    confinement.die_with_parent()
    os.dup2(os.open(asked["input"], os.O_RDONLY), 0)
    os.chdir(asked["folder"])
    for number in PLAIN:
        signal.signal(number, signal.SIG_DFL)
    for name, most in asked["limits"].items():
        lower(name, most)
    confinement.confine(asked["folder"])
    first, *_ = command = asked["command"]
    os.execve(first, command, asked["environment"])


def lower(name: str, most: int) -> None:
    """Set a limit, unless a lower one holds already; where the system has none of this name, nothing happens."""
    what = getattr(resource, f"RLIMIT_{name}", None)
    if what is None:
        return
    _, hard = resource.getrlimit(what)
    own = most if hard == resource.RLIM_INFINITY else min(most, hard)
    # macOS refuses to bound memory.
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (own, own))


def tell_ends(runs: dict[int, Run]) -> None:
    """Tell the end of each process that has ended, after all that it left was killed; reap what was adopted."""
    while True:
        try:
            child, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not child:
            return
        if run := runs.pop(child, None):
            code = os.waitstatus_to_exitcode(status)
            tell(run, code=code, late=run.is_late, left=end_rest(child))


def end_rest(group: int) -> bool:
    """Kill what is left of a group whose first process was reaped; whether any of it was still running."""
    if not any_running(group):
        return False
    kill(group)
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-group, 0)
    return True


def any_running(group: int) -> bool:
    """Whether a process of this group runs; those that have ended are reaped first."""
    try:
        while True:
            child, _ = os.waitpid(-group, os.WNOHANG)
            if not child:
                return True
    except ChildProcessError:
        return exists(group)


def exists(group: int) -> bool:
    """Whether a group has a process, where what loses its parent is not adopted here."""
    try:
        os.killpg(group, 0)
    except OSError:
        return False
    return True


def end_late(runs: dict[int, Run]) -> None:
    """Interrupt each process whose time is over, so that it says where it was; kill it when its grace is over, too."""
    now = time.monotonic()
    for group, run in runs.items():
        if run.deadline > now:
            continue
        if run.is_late:
            kill(group)
        elif run.waits < WAITS and spent(group) < run.asked["seconds"] / 2:
            run.waits += 1
            run.deadline = now + run.asked["seconds"]
            continue
        else:
            os.kill(group, signal.SIGINT)
        run.is_late = True
        run.deadline = now + run.asked["grace"]


def spent(process: int) -> float:
    """The seconds of a processor that a process has had; without end where the system does not say."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            _, _, after_name = file.read().rpartition(")")
    except OSError:
        return math.inf
    _, *fields = after_name.split()
    own, of_system = fields[10:12]
    return (int(own) + int(of_system)) / os.sysconf("SC_CLK_TCK")


def kill(group: int) -> None:
    """Kill all processes of a group, if there are any."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


def tell(run: Run, **words: object) -> None:
    """Tell the build about a run, as one line; it may be gone."""
    with run.talk, suppress(OSError):
        run.talk.sendall(f"{json.dumps(words)}\n".encode())


def main(channel: str, folder: str) -> None:
    """Serve until the build ends, then remove its folder."""
    if confinement.LIBC is not None:
        with suppress(OSError):
            confinement.call_prctl(ADOPT, 1, 0)
    try:
        serve(socket.socket(fileno=int(channel)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
