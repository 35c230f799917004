"""What builds of another kind print, beside the usual build of the same version: a debug build, PyPy, …"""

from dataclasses import dataclass, field
from typing import NamedTuple

from ..book.model import Book
from ..book.versions import minor_of
from ..inside.kinds import release
from ..inside.outputs import REFUSED, Line, Output


class Cell(NamedTuple):
    """What one Python printed for a label, and whether that differs from the usual build of its version."""

    line: Line | None
    moved: bool


class Build(NamedTuple):
    """A build that prints something else than the usual one of its version."""

    name: str
    minor: str
    release: str
    """Of which version it is: to the patch where the usual build of this version is another one."""
    output: Output
    usual: Output

    @property
    def head(self) -> str:
        """The head of its column: `3.14 debug`, `3.14.2 wasm`."""
        return f"{self.release} {self.name}"

    def cell(self, label: str) -> Cell:
        """What it printed for a label."""
        differs = self.output.differs(label, self.usual)
        return Cell(self.output.get(label), differs)


@dataclass
class Beside:
    """The builds that print something else, and what is said of the rest."""

    builds: list[Build] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    @property
    def usual(self) -> dict[str, Output]:
        """What the usual builds of their versions printed, each once."""
        return {build.minor: build.usual for build in self.builds}

    @property
    def heads(self) -> list[str]:
        """The heads of the columns: `3.14`, `3.14 debug`."""
        return [*self.usual, *(build.head for build in self.builds)]

    @property
    def labels(self) -> list[str]:
        """The labels whose line differs on some build, in the order in which they were printed."""
        known: dict[str, None] = {}
        for build in self.builds:
            known |= dict.fromkeys(build.usual)
            known |= dict.fromkeys(build.output)
        return [label for label in known if self.differs(label)]

    def differs(self, label: str) -> bool:
        """Whether a label says something else on some build."""
        return any(build.cell(label).moved for build in self.builds)

    def row(self, label: str) -> list[Cell]:
        """The cells of a label, in the order of the heads."""
        usual = [Cell(output.get(label), False) for output in self.usual.values()]
        return [*usual, *(build.cell(label) for build in self.builds)]


def beside(book: Book, name: str) -> Beside | None:
    """How the other builds differ from the usual ones; None where none was recorded."""
    outputs = book.outputs(name)
    found = Beside()
    same = []
    for build, output in book.builds(name).items():
        minor, of = version_of(book, build)
        who = f"{build} ({of})"
        if REFUSED in output:
            found.sentences.append(f"{who} {refusal(output[REFUSED])}")
        elif minor not in outputs:
            continue  # there is nothing to hold it against
        elif outputs[minor].same(output):
            same.append(who)
        else:
            found.builds.append(Build(build, minor, of, output, outputs[minor]))
    if same:
        found.sentences.append(f"The same on {', '.join(same)}.")
    return found if found.builds or found.sentences else None


def version_of(book: Book, build: str) -> tuple[str, str]:
    """The minor version of a build, and how a figure names it: by its release where that is not the usual build's."""
    own = release(book.who(build))
    minor = minor_of(own)
    is_usual = own == release(book.who(minor))
    return minor, minor if is_usual else own


def refusal(refused: Line) -> str:
    """What a sentence says of a build that does not run a snippet, or runs it at some times."""
    if refused.varies:
        return "runs it at some times, and at others not."
    return f"does not run it: {refused.value.rstrip('.')}."
