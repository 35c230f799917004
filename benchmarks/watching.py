"""Watching: a program of 40 steps, recorded, drawn, and by the whole command."""

import sys
from functools import partial
from pathlib import Path

from cold import within
from copies import Copy
from measure import Row, Taken, compared, in_turns, timed

STEPS = 40
PROGRAM = """
class Node:
    pass


first = Node()
first.rows = []
second = first
"""
"""What the program does once; then it fills a list, a line a step."""


def measure(copy: Copy, around: Path, times: int) -> list[Row]:
    """The rows; the program is written into the folder `around`."""
    file = around / "program.py"
    file.write_text(program(copy, file), encoding="utf-8")
    steps = int(copy.within("steps", file))
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "living_memory",
        "watch",
        file,
        "--no-open",
    ]
    works = {
        "the program": partial(within, copy, "program", str(file)),
        "recording": partial(within, copy, "record", str(file)),
        "drawing": partial(within, copy, "draw", str(file)),
        "start": partial(call, copy, [sys.executable, "-c", "pass"]),
        "command": partial(call, copy, [*command, "--output", around / "page.html"]),
    }
    turns = in_turns(works, times)
    program_alone, start = turns["the program"], turns["start"]
    over = "over the same program without the recorder"
    return [
        compared(f"recording, {steps} steps", turns["recording"], program_alone, over),
        compared(f"drawing, {steps} steps", turns["drawing"], program_alone, over),
        compared(
            "`living-memory watch`",
            turns["command"],
            start,
            "over starting a Python that does nothing",
        ),
    ]


def call(copy: Copy, command: list[str | Path]) -> Taken:
    """What a command took."""
    return timed(partial(copy.call, command))


def program(copy: Copy, file: Path) -> str:
    """A program of as many steps: each line more is a step more."""
    file.write_text(PROGRAM, encoding="utf-8")
    known = int(copy.within("steps", file))
    more = [f"first.rows.append({number})\n" for number in range(STEPS - known)]
    return PROGRAM + "".join(more)
