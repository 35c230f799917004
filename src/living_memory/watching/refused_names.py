"""What a watched program must not use: modules and functions, by why a picture would be false, or no picture."""

import sys
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True)
class Reason:
    """Why something is refused, to be read after its name, and what to do instead; and what it is refused for."""

    why: str
    do: str
    names: str = ""
    """Modules with all that is in them, `signal`, and single functions, `gc.freeze`; between spaces."""


REASONS = (
    Reason(
        why="takes its turns by chance: no two recordings would agree",
        do="call the functions one after the other",
        names="_thread asyncio concurrent multiprocessing queue.SimpleQueue sched signal threading",
    ),
    Reason(
        why="sees the recorder, or takes its place",
        do="leave it out: the picture shows counts and lost objects by itself",
        names="""
            bdb cProfile faulthandler pdb profile trace tracemalloc
            gc.callbacks gc.freeze gc.get_count gc.get_freeze_count gc.get_objects gc.get_stats gc.set_threshold
            gc.unfreeze
            sys._current_frames sys.getallocatedblocks sys.gettotalrefcount sys.gettrace sys.monitoring sys.setprofile
            sys.settrace
            inspect.stack traceback.extract_stack traceback.format_stack traceback.print_stack
        """,
    ),
    Reason(
        why="gives something else at each run",
        do="leave it out, or type a value in its place",
        names="""
            ftplib http imaplib poplib random secrets select selectors smtplib socket socketserver ssl tempfile time
            timeit urllib.request uuid xmlrpc
            datetime.date.today datetime.datetime.now datetime.datetime.today datetime.datetime.utcnow
            os.getpid os.times os.urandom
        """,
    ),
    Reason(
        why="changes memory behind Python's back, where no picture can follow",
        do="leave it out, and watch the rest",
        names="_ctypes ctypes",
    ),
    Reason(
        why="leaves the one interpreter that is watched",
        do="leave it out, and watch the rest",
        names="""
            pty subprocess webbrowser
            os._exit os.abort os.fork os.forkpty os.kill os.popen os.posix_spawn os.posix_spawnp os.startfile os.system
            os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe
            os.spawnl os.spawnle os.spawnlp os.spawnlpe os.spawnv os.spawnve os.spawnvp os.spawnvpe
        """,
    ),
    Reason(
        why="waits for an answer, and nobody is there to type one",
        do="type a value in its place",
        names="""
            cmd code curses fileinput getpass readline sys.stdin tkinter turtle
            builtins.breakpoint builtins.input
        """,
    ),
)
STRANGE = Reason(
    why="is not in the standard library, and a program is watched alone",
    do="write what it needs into this file",
)
NEWER = {
    "annotationlib",
    "compression",
    "profiling",
}
"""What the standard library has since 3.14 or 3.15; this command may itself run on an older Python."""
STANDARD = sys.stdlib_module_names | NEWER
BY_NAME = {name: reason for reason in REASONS for name in reason.names.split()}


def reason_of_import(name: str) -> Reason | None:
    """Why `import a.b.c` is refused; None if it is not."""
    first, *_ = modules = list(accumulate(name.split("."), "{}.{}".format))
    for module in modules:
        if module in BY_NAME:
            return BY_NAME[module]
    return None if first in STANDARD else STRANGE
