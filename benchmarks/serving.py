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
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import psutil
from copies import Copy
from measure import Row, Taken, Work, compared, in_turns
from texts import append
from warm import change_snippet, change_word, new_mark

PAGE, STYLE = "lifetimes/cycles.html", "docs/assets/prose.css"
OFTEN, PATIENCE = 0.02, 300
"""How often the page is asked for, and how long at most, in seconds."""
GOAL = "under 2 s"
Change = Callable[[Path], str]


@dataclass(frozen=True)
class Edit:
    """What is changed in the book and in its floor, and where in both it is seen."""

    what: str
    change: Change
    change_floor: Change
    seen: str = PAGE
    seen_floor: str = PAGE


def measure(book: Copy, floor: Copy, times: int) -> list[Row]:
    """An edit of a word, of a snippet, and of a style, over the same edit of the floor; both have been built."""
    styles = (served_style(book), served_style(floor))
    edits = [
        Edit("a word", change_word, change_word),
        Edit("a snippet", change_snippet, change_word),
        Edit("a style", change_style, change_style, *styles),
    ]
    with served(book) as ours, served(floor) as plain:
        return [compare(edit, ours, plain, times) for edit in edits]


def compare(edit: Edit, ours: "Server", plain: "Server", times: int) -> Row:
    """The row of an edit."""
    works: dict[str, Work] = {
        edit.what: partial(ours.wait, edit.change, edit.seen),
        "its floor": partial(plain.wait, edit.change_floor, edit.seen_floor),
    }
    taken, least = in_turns(works, times).values()
    meaning = "saved to seen, over the same with the floor served"
    return compared(f"serve, {edit.what}", taken, least, meaning, GOAL)


def change_style(folder: Path) -> str:
    """Add a rule to a style, whose comments are not served; give back what was added."""
    mark = new_mark()
    append(folder / STYLE, f'.bench::after {{ content: "{mark}"; }}')
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
        server = Server(process, copy.folder, f"http://{address}/")
        server.wait_for(PAGE, "<html")
        yield server
    finally:
        process.terminate()
        process.wait()


class Server:
    """A running `mkdocs serve`."""

    def __init__(
        self, process: subprocess.Popen[bytes], folder: Path, address: str
    ) -> None:
        """The process that serves, what it serves, and where."""
        self.process = process
        self.folder = folder
        self.address = address
        self.known = psutil.Process(process.pid)

    def wait(self, change: Change, page: str) -> Taken:
        """Make a change, and wait until it is seen."""
        used = self.processor_time()
        mark = change(self.folder)
        start = time.perf_counter()
        self.wait_for(page, mark)
        end = time.perf_counter()
        return Taken(end - start, self.processor_time() - used)

    def wait_for(self, page: str, mark: str) -> None:
        """Ask for the page until it holds the mark; stop if it never does, or if nobody serves any more."""
        end = time.monotonic() + PATIENCE
        while mark not in self.read(page):
            has_ended = self.process.poll() is not None
            if has_ended or time.monotonic() > end:
                raise SystemExit(f"{self.address}{page} never showed {mark!r}")
            time.sleep(OFTEN)

    def read(self, page: str) -> str:
        """What the address of the page answers with; nothing while there is nobody."""
        try:
            with urlopen(self.address + page) as answer:
                data: bytes = answer.read()
        except OSError:
            return ""
        return data.decode("utf-8")

    def processor_time(self) -> float:
        """The seconds of processors that it and its ended children have used."""
        used = self.known.cpu_times()
        own: float = used.user + used.system
        children: float = used.children_user + used.children_system
        return own + children
