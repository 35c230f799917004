"""How fast is the book? One run, ratios against what the same work costs at least.

`uv run python benchmarks/speed.py` measures all parts but the tests, or some: `… speed.py cold weights`, `… --suite`.
It wants all Pythons here and little else to do for the machine. All of it happens in copies of the clone, with caches
of their own, in a temporary folder; the tables on standard output are Markdown, and say of each ratio what it is.
"""

import os
import platform
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import cold
import curve
import floor
import serving
import suite
import warm
import watching
import weights
from copies import Copy, copy_clone
from measure import Row, table

PARTS = ("cold", "warm", "serve", "weights", "curve", "watch")


def main() -> None:
    """Measure what is asked for, and print it."""
    parser = ArgumentParser(description="Print how fast the book is, as ratios.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--suite", action="store_true", help="run the tests, too")
    parser.add_argument("--turns", type=int, default=3, help="how often (default: 3)")
    given = parser.parse_args()
    for part in given.parts:
        if part not in PARTS:
            parser.error(f"there is no part {part}")
    wanted = given.parts or list(PARTS)
    if given.suite:
        wanted.append("suite")
    with tempfile.TemporaryDirectory(prefix="living-memory-speed-") as name:
        Run(Path(name)).print_all(wanted, given.turns)


class Run:
    """One run: a folder, and what several parts share in it."""

    def __init__(self, folder: Path) -> None:
        """All that is made lies in this folder."""
        self.folder = folder
        self.clone = copy_clone(folder / "clone")

    def print_all(self, wanted: list[str], times: int) -> None:
        """Measure these parts; print the table of each when it is measured, and the curve below them."""
        print(machine(), flush=True)
        parts: dict[str, Callable[[], list[Row]]] = {
            "cold": lambda: cold.measure(self.clone, times),
            # Before those that edit the book.
            "weights": lambda: weights.measure(self.built.site),
            "warm": lambda: warm.measure(self.built, self.floor, times),
            "serve": lambda: serving.measure(self.built, self.floor, times),
            "watch": lambda: watching.measure(self.clone, self.folder, times),
            "suite": lambda: suite.measure(self.clone, self.folder, times),
        }
        for name, measure in parts.items():
            if name in wanted:
                begin(name)
                print(f"\n{table(measure())}", flush=True)
        if "curve" in wanted:
            begin("curve")
            words = curve.measure(self.clone, self.folder, times)
            print(f"\n{words}")

    @cached_property
    def built(self) -> Copy:
        """A copy of the clone that has been built."""
        book = copy_clone(self.folder / "built")
        book.build()
        return book

    @cached_property
    def floor(self) -> Copy:
        """The floor of that copy, which has been built, too."""
        least = floor.make(self.built, self.folder / "floor")
        least.build()
        return least


def machine() -> str:
    """What this runs on."""
    version = platform.python_version()
    return f"{os.cpu_count()} cores, {load()}, MkDocs on Python {version}."


def load() -> str:
    """How many processes want a core, over the last minute."""
    last, *_ = os.getloadavg()
    return f"a load of {last:.1f}"


def begin(part: str) -> None:
    """Say on standard error that a part begins, and how busy the machine is."""
    print(f"{part}, {load()}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
