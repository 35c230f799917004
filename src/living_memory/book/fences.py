"""The fences of a page: which are run, and what they call.

This is the one reader of fences: whoever asks what a page shows, watches or draws, asks it, and what it cannot read
is not run. A fence looks like Python and is data: it names functions of `living_memory`, and what they are given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .fence_code import Call, Unreadable, calls_of
from .page_blocks import Block, blocks

HEAD = re.compile(r'python exec="on"( html="on"| idprefix="")?')
"""The head of a fence that is run."""
IS_RUN = re.compile(r"\bexec\b(?!=[\"']?(?:off|no|false|0)\b)")
"""What the head of a fence says that is run, in whatever way."""
OPEN = '```python exec="on" html="on"'


@dataclass(frozen=True)
class Fence:
    """A fence that is run: its code without the indentation of the fence, and the line where the code begins."""

    code: str
    line: int
    head: str = OPEN


def run_fences(text: str) -> Iterator[Fence]:
    """The fences of a page that are run."""
    for block in blocks(text):
        if is_run(block):
            yield fence_of(block)


def is_run(block: Block) -> bool:
    """Whether a block of code is run, rightly or not."""
    return IS_RUN.search(block.head) is not None


def fence_of(block: Block) -> Fence:
    """A block of code as a fence."""
    return Fence(block.code, block.line + 1, block.head)


def calls_in(fence: Fence) -> list[Call]:
    """What a fence prints, in order; raise `Unreadable` at what is no import, no literal and no such call."""
    if not HEAD.fullmatch(fence.head.strip("` ")):
        what = f"`{fence.head.strip()}` is no head of a fence that is run"
        raise Unreadable(fence.line - 1, what, f"write {OPEN}, or take `exec` out")
    return calls_of(fence.code, fence.line)


def calls(text: str) -> Iterator[Call]:
    """The calls in the fences of a page; a fence that cannot be read, which `proofreading` refuses, has none."""
    for fence in run_fences(text):
        try:
            yield from calls_in(fence)
        except Unreadable:
            continue


def shown(text: str) -> Iterator[tuple[int, str]]:
    """The snippets that the fences of a page show: (line, name)."""
    for call in calls(text):
        if call.is_figure:
            yield call.line, call.name


def watched(text: str) -> Iterator[str]:
    """The snippets whose steps the fences of a page draw: those with `watch`."""
    for call in calls(text):
        if call.is_figure and call.given.get("watch"):
            yield call.name
