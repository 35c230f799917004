"""The book as data: every snippet, what each Python printed and prints now."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from ..inside.outputs import Output
from ..problem import Problem
from ..project import BUILDS, HOME, SUPPORTED
from . import identities, recordings, snippets
from .python import Python
from .recordings import Outputs, Recording
from .snippets import Snippet


@dataclass
class Book:
    """Snippets, recordings and runs by the snippet's name; Pythons, and who made the recordings, by minor version.

    `others` are the builds of another kind that are here.
    """

    folder: Path
    snippets: dict[str, Snippet]
    pythons: dict[str, Python]
    identities: dict[str, str]
    recorded: dict[str, Recording | None]
    runs: dict[str, Outputs]
    others: dict[str, Python] = field(default_factory=dict)
    edit: str = ""
    addresses: dict[str, str] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    failed: dict[str, Problem] = field(default_factory=dict)

    def missing(self, name: str) -> str:
        """What to tell an author who names a snippet that is not there; empty if it is."""
        if name in self.snippets:
            return ""
        near = get_close_matches(name, self.snippets, 1)
        return f"there is no snippet {name!r}" + "".join(
            f"; did you mean {found!r}?" for found in near
        )

    def recording(self, name: str) -> Outputs:
        """What is recorded of the code as it is now: nothing where the code has changed since."""
        recorded = self.recorded[name]
        return (
            recorded.outputs
            if recorded and recorded.code == self.snippets[name].digest
            else {}
        )

    def all_outputs(self, name: str) -> Outputs:
        """What each Python and each other build prints: its run where it is here, else its recording."""
        found = self.recording(name) | self.runs[name]
        return {
            column: found[column] for column in SUPPORTED + BUILDS if column in found
        }

    def outputs(self, name: str) -> Outputs:
        """What each Python prints, oldest first."""
        return plain(self.all_outputs(name))

    def builds(self, name: str) -> Outputs:
        """What each build of another kind prints."""
        return {
            build: output
            for build, output in self.all_outputs(name).items()
            if build in BUILDS
        }

    def reference(self, name: str) -> Outputs:
        """What prose and notes are held to: the recordings, and runs where there is none."""
        return plain(self.all_outputs(name) | self.recording(name))

    def who(self, minor: str, name: str = "") -> str:
        """The full identity of the Python behind a column, and whether it ran now: for one snippet, or for all."""
        found = (self.pythons | self.others).get(minor)
        if found and (not name or minor in self.runs[name]):
            return f"{found.identity}, run for this page"
        return f"{self.recorder(minor)}, as recorded"

    def recorder(self, minor: str) -> str:
        """The full identity of the Python that made the recordings of a column."""
        return self.identities.get(minor, f"{minor} (unknown)")

    def news(self, name: str) -> dict[str, str]:
        """Where a Python that is here no longer prints its recording, and the lines that moved."""
        old, new = self.recording(name), self.runs[name]
        alike = {
            minor: Output.agrees if minor in BUILDS else Output.same for minor in new
        }
        moved = [
            minor
            for minor in new
            if minor in old and not alike[minor](old[minor], new[minor])
        ]
        return {
            minor: difference(old[minor], "recorded", new[minor], "printed")
            for minor in moved
        }


def read(folder: Path = HOME) -> Book:
    """The book in this folder as it is recorded, without a run."""
    found = snippets.find(folder / "snippets")
    recorded = {name: recordings.read(snippet) for name, snippet in found.items()}
    return Book(
        folder,
        found,
        {},
        identities.identities(folder / "snippets"),
        recorded,
        dict.fromkeys(found, {}),
    )


def plain(outputs: Outputs) -> Outputs:
    """The outputs of the supported Pythons alone."""
    return {minor: outputs[minor] for minor in SUPPORTED if minor in outputs}


def difference(old: Output, before: str, new: Output, after: str) -> str:
    """The lines that moved, each with who printed what."""
    moved = [
        label
        for label in old | new
        if not (label in old and old[label].same(new.get(label)))
    ]
    lines = [
        f"{before} {old.get(label, 'nothing')}, {after} {new.get(label, 'nothing')}"
        for label in moved
    ]
    return "\n".join(lines) or "the same lines in another order"
