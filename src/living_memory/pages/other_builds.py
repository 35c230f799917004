"""What builds of another kind print, beside the usual build of the same version: a debug build, PyPy, …"""

from dataclasses import dataclass
from typing import NamedTuple

from ..book.model import Book
from ..book.versions import minor_of
from ..inside.outputs import REFUSED, Line, Output


class Cell(NamedTuple):
    """What one Python printed for a label, and whether that differs from the usual build of its version."""

    line: Line | None
    moved: bool


@dataclass(frozen=True)
class Beside:
    """The builds that print something else, each with the usual build of its version, and what is said of the rest."""

    usual: dict[str, Output]
    builds: dict[str, tuple[str, Output]]
    sentences: list[str]

    @property
    def heads(self) -> list[str]:
        """The heads of the columns: `3.14`, `3.14 debug`."""
        return [
            *self.usual,
            *(f"{minor} {build}" for build, (minor, _) in self.builds.items()),
        ]

    @property
    def labels(self) -> list[str]:
        """The labels whose line differs on some build."""
        found = [(self.usual[minor], output) for minor, output in self.builds.values()]
        every = dict.fromkeys(
            label for pair in found for output in pair for label in output
        )
        return [
            label
            for label in every
            if any(output.differs(label, usual) for usual, output in found)
        ]

    def row(self, label: str) -> list[Cell]:
        """The cells of a label, in the order of the heads."""
        usual = [Cell(output.get(label), False) for output in self.usual.values()]
        return usual + [
            Cell(output.get(label), output.differs(label, self.usual[minor]))
            for minor, output in self.builds.values()
        ]


def beside(book: Book, name: str) -> Beside | None:
    """How the other builds differ from the usual ones; None where none was recorded."""
    outputs, found, said = book.outputs(name), {}, []
    same = []
    for build, output in book.builds(name).items():
        minor = minor_of(book.who(build))
        if REFUSED in output:
            why = output[REFUSED]
            said.append(
                f"{build} ({minor}) does not run it{' each time.' if why.varies else f': {why.value}.'}"
            )
        elif minor in outputs and outputs[minor].same(output):
            same.append(f"{build} ({minor})")
        elif minor in outputs:
            found[build] = minor, output
    said += [f"The same on {', '.join(same)}."] if same else []
    usual = {
        minor: outputs[minor]
        for minor in dict.fromkeys(minor for minor, _ in found.values())
    }
    return Beside(usual, found, said) if found or said else None
