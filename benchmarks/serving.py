"""Serving: how long an author waits from saving a file to seeing the page, with `mkdocs serve`.

The wait begins when the file has been written and ends when the address of the page answers with what was written. The
floor is the same edit with the floor of `floor.py` served, whose pages have their outputs pasted in: there, the snippet
is a word, for an author without us would paste what it prints.

Each server is asked alone: the other one sleeps meanwhile, but one that builds would take the core of the other.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil
from copies import Copy
from measure import Row, Taken, Work, compared, in_turns
from warm import append, change_snippet, change_word

PAGE, STYLE = "lifetimes/cycles.html", "docs/assets/living-memory.css"
TIMES, OFTEN, PATIENCE = 3, 0.02, 120
"""How often each edit is made, and in seconds how often the page is asked for, and how long at most."""
GOAL = "under 2 s"
Change = Callable[[Path], str]


def measure(book: Copy, floor: Copy) -> list[Row]:
    """An edit of a word, of a snippet, and of a style, over the same edit of the floor; both have been built."""
    styles = (served_style(book), served_style(floor))
    edits: dict[str, tuple[Change, Change, tuple[str, str]]] = {
        "a word": (change_word, change_word, (PAGE, PAGE)),
        "a snippet": (change_snippet, change_word, (PAGE, PAGE)),
        "a style": (change_style, change_style, styles),
    }
    works: dict[str, Work] = {}
    with served(book) as ours, served(floor) as plain:
        for what, (change, change_floor, (own, pasted)) in edits.items():
            works[f"served: {what}"] = waits(book, ours, own, change)
            works[f"floor served: {what}"] = waits(floor, plain, pasted, change_floor)
        turns = in_turns(works, TIMES)
    rows = []
    for what in edits:
        taken, least = turns[f"served: {what}"], turns[f"floor served: {what}"]
        meaning = "saved to seen, over the same with the floor served"
        rows.append(compared(f"serve, {what}", taken, least, meaning, GOAL))
    return rows


def change_style(folder: Path) -> str:
    """Add a comment to a style; give back what was added."""
    mark = f"moment {time.time_ns()}"
    append(folder / STYLE, f"/* {mark} */\n")
    return mark


def served_style(copy: Copy) -> str:
    """Where what stands in this style is served: in a file of its own, or with the other styles in one."""
    style = STYLE.removeprefix("docs/")
    return style if (copy.site / style).exists() else "assets/styles.css"


@contextmanager
def served(copy: Copy) -> Iterator["Server"]:
    """A copy, served until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    process = subprocess.Popen(
        command,
        cwd=copy.folder,
        env=copy.all_variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        server = Server(process, f"http://{address}/")
        server.wait_for(PAGE, "<html")
        yield server
    finally:
        process.terminate()
        process.wait()


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, process: subprocess.Popen[bytes], address: str) -> None:
        """The process that serves, and where."""
        self.process, self.address = process, address
        self.known = psutil.Process(process.pid)

    def wait_for(self, page: str, mark: str) -> None:
        """Ask for the page until it holds the mark; stop if it never does, or if nobody serves any more."""
        end = time.monotonic() + PATIENCE
        while mark not in self.read(page):
            if time.monotonic() > end or self.process.poll() is not None:
                raise SystemExit(f"{self.address}{page} never showed {mark!r}")
            time.sleep(OFTEN)

    def read(self, page: str) -> str:
        """What the address of the page answers with; nothing while there is nobody."""
        with suppress(URLError, OSError), urlopen(self.address + page) as answer:
            return str(answer.read().decode("utf-8"))
        return ""

    def processor_time(self) -> float:
        """The seconds of processors that it and its ended children have used."""
        used = self.known.cpu_times()
        own = used.user + used.system
        return float(own + used.children_user + used.children_system)


def waits(copy: Copy, server: Server, page: str, change: Change) -> Work:
    """An edit, and the wait until it is seen."""

    def work() -> Taken:
        used = server.processor_time()
        mark = change(copy.folder)
        start = time.perf_counter()
        server.wait_for(page, mark)
        wall = time.perf_counter() - start
        return Taken(wall, server.processor_time() - used)

    return work
