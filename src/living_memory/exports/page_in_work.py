"""A page while the builder turns it into HTML: its fences, its limits, and what is found to be wrong with it."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from click import unstyle

from ..book.fence_code import Unreadable
from ..book.fences import Fence, run_fences
from ..pages import run_fence
from ..pages.set_aside import Aside
from ..problem import Problem, problem

SECONDS = 180
"""What a page may take, its pictures drawn and its lab run."""
NOT_READ = (
    "write it at the margin of the page, of a list or of an admonition, "
    "its two rows of ``` as far from the margin and with as many backticks"
)


class TooLong(Exception):
    """A page takes longer than it may."""


class PageInWork:
    """One page, `docs/…`, made of this source; `wrong` takes what is found to be wrong with it."""

    def __init__(self, where: str, source: str, wrong: list[Problem]) -> None:
        """Read its fences."""
        self.where = where
        self.wrong = wrong
        self.was_wrong = bool(wrong)
        self.aside = Aside("output of a fence")
        self.fences: dict[str, Fence] = {}
        for fence in run_fences(source):
            self.fences[flat(fence.code)] = fence

    def refuse(self, wrong: Problem) -> None:
        """Note what is wrong, unless that may come of what was found before."""
        if not self.was_wrong:
            self.wrong.append(wrong)

    def fence(self, code: str, is_html: bool) -> str:
        """What stands for a fence that the builder is about to run: its Markdown, or a mark for its HTML.

        What the one reader of fences did not read is not run.
        """
        fence = self.fences.get(flat(code))
        try:
            if fence is None:
                what = "a fence that is run stands where no reader of fences sees it"
                raise problem(self.where, what, NOT_READ, code)
            said = run_fence.said(self.where, fence)
        except Unreadable:  # as `proofreading` says
            return ""
        except Problem as wrong:
            self.refuse(wrong)
            return ""
        return self.aside.keep(said) if is_html else said

    def make(self, render: Callable[[], None]) -> bool:
        """Let the builder make its HTML; whether it could, within the limits."""
        try:
            with limited():
                render()
        except TooLong:
            what = f"takes longer than {SECONDS} seconds to become HTML"
            self.refuse(problem(self.where, what, "make it simpler, or two pages"))
        except RecursionError:
            what = "is nested too deep to become HTML"
            self.refuse(problem(self.where, what, "take lists and quotes apart"))
        except Exception as error:
            self.refuse(cause(self.where, error))
        else:
            return True
        return False


def flat(code: str) -> str:
    """Code without the space around its rows, by which a builder knows it a little otherwise than a reader."""
    return "\n".join(row.strip() for row in code.strip().split("\n"))


def cause(where: str, error: Exception) -> Problem:
    """What to tell an author about a page that its builder cannot make."""
    if isinstance(error, Problem):
        return error
    *_, last = unstyle(str(error)).strip().split("\n")
    what = f"cannot become HTML: {type(error).__name__}: {last}"
    return problem(where, what, "correct it (`mkdocs build -v` says where it stopped)")


@contextmanager
def limited() -> Iterator[None]:
    """Raise `TooLong` in what takes longer than `SECONDS`, where the system can tell."""
    is_main = threading.current_thread() is threading.main_thread()
    if not (is_main and hasattr(signal, "setitimer")):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def stop(number: int, frame: FrameType | None) -> None:
    """End what runs now."""
    raise TooLong
