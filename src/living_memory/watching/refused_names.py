"""What a program must not use where it is watched: modules and functions, by why a picture would be false, or none.

The book is stricter than a reader's own page: what gives something else at each run is refused in the book alone, whose
recordings are compared with one another. A page of one run says so, and is true.
"""

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
    told: str = ""
    """What the page of a reader's own program says after the name, in place of refusing it."""


@dataclass(frozen=True)
class Remarkable:
    """A name in a program that a reason speaks of, whole; and the name, in the lists below, that led to the reason."""

    name: str
    listed: str
    reason: Reason


CHANCE = Reason(
    why="gives something else at each run",
    do="leave it out, or type a value in its place",
    names="""
        random.SystemRandom random.Random() random.seed() secrets tempfile uuid
        datetime.date.today datetime.datetime.now datetime.datetime.today datetime.datetime.utcnow
        os.getpid os.urandom
    """,
    told="gives something else at each run: this page is of one run",
)
TIMED = Reason(
    why=CHANCE.why,
    do=CHANCE.do,
    names="time timeit os.times",
    told="measures another time at each run, and a longer one where a program is watched: this page is of one run",
)
SEEDED = Reason(
    why=CHANCE.why,
    do=CHANCE.do,
    names="random",
    told="is seeded before the first line, by `random.seed(0)`: so each page of this program has the same numbers",
)
TYPED = Reason(
    why="waits for an answer, and nobody is there to type one",
    do="write the answers into a file, a line each, and name it by `--input FILE`",
    names="fileinput sys.stdin builtins.input",
)
TURNS = Reason(
    why="takes its turns by chance: no two recordings would agree",
    do="call the functions one after the other",
    names="_thread concurrent multiprocessing signal",
)
THREADS = Reason(
    why=TURNS.why,
    do=TURNS.do,
    names="threading queue.SimpleQueue",
    told="has turns here: a thread runs to its end where it is started, and only the main one is stepped through",
)
CLOCK = Reason(
    why=TURNS.why,
    do=TURNS.do,
    names="asyncio sched",
    told="takes its turns by the clock, which a watched program meets later: this page is of one run",
)
REASONS = (
    TURNS,
    THREADS,
    CLOCK,
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
    CHANCE,
    TIMED,
    SEEDED,
    Reason(
        why="asks other machines, and a watched program reaches none",
        do="type into the program what they would answer",
        names="""
            ftplib http.client http.server imaplib poplib select selectors smtplib socket socketserver ssl
            urllib.request xmlrpc
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
    TYPED,
    Reason(
        why="moves the limit that the recorder lives in, too",
        do="leave it out: so many calls have more steps than a reader follows",
        names="sys.setrecursionlimit",
    ),
    Reason(
        why="waits at a terminal, and a watched program has none",
        do="leave it out: the page stops at each line by itself",
        names="cmd code curses getpass readline builtins.breakpoint",
    ),
    Reason(
        why="opens a window, and a watched program has no screen",
        do="leave it out, and watch the rest",
        names="idlelib tkinter turtle",
    ),
)
STRANGE = Reason(
    why="is not in the standard library, nor beside the program",
    do="write what it needs into this file, or put the module beside it, if it is of Python alone",
)
NEWER = {
    "annotationlib",
    "compression",
    "profiling",
}
"""What the standard library has since 3.14 or 3.15; this command may itself run on an older Python."""
STANDARD = sys.stdlib_module_names | NEWER
BY_NAME = {name: reason for reason in REASONS for name in reason.names.split()}


def of_import(name: str) -> Remarkable | None:
    """What there is to say of `import a.b.c`; None if there is nothing."""
    first, *_ = modules = list(accumulate(name.split("."), "{}.{}".format))
    for module in modules:
        if module in BY_NAME:
            return Remarkable(name, module, BY_NAME[module])
    return None if first in STANDARD else Remarkable(name, first, STRANGE)
