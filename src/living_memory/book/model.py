"""The book as data: every snippet, what each Python printed and prints now."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from ..inside.kinds import numbers, release
from ..inside.outputs import Output
from ..problem import Problem, problem, stop_at
from ..project import BUILDS, HOME, SUPPORTED
from . import file_names, identities, recordings, snippets
from .columns import pick
from .comparison import Outputs, difference
from .python import Python
from .recordings import Recording
from .snippets import Snippet


@dataclass
class Book:
    """Snippets, recordings and runs by the snippet's name; Pythons, and who made the recordings, by minor version.

    `others` are the builds of another kind that are here.
    """

    folder: Path
    snippets: dict[str, Snippet]
    pythons: dict[str, Python] = field(default_factory=dict)
    identities: dict[str, str] = field(default_factory=dict)
    recorded: dict[str, Recording | None] = field(default_factory=dict)
    runs: dict[str, Outputs] = field(default_factory=dict)
    others: dict[str, Python] = field(default_factory=dict)
    edit: str = ""
    addresses: dict[str, str] = field(default_factory=dict)
    failed: dict[str, Problem] = field(default_factory=dict)

    @property
    def here(self) -> dict[str, Python]:
        """Every Python that is here, by its column: the supported versions, and the builds of another kind."""
        return self.pythons | self.others

    @property
    def older(self) -> dict[str, str]:
        """The columns of which an older release is here than the one that recorded them, and which two these are."""
        found = {}
        for column, python in self.here.items():
            own, recorder = python.identity, self.identities.get(column, "")
            if numbers(own) < numbers(recorder):
                found[column] = (
                    f"{release(own)} is here, older than {release(recorder)}, which made the recordings"
                )
        return found

    def missing(self, name: str) -> str:
        """What to tell an author who names a snippet that is not there; empty if it is."""
        if name in self.snippets:
            return ""
        what = f"there is no snippet {name!r}"
        for near in get_close_matches(name, self.snippets, 1):
            what += f"; did you mean {near!r}?"
        return what

    def narrowed(self, names: Collection[str]) -> "Book":
        """The book with these snippets alone, each named itself or by its lesson; raise `Problem` for others."""
        found: dict[str, Snippet] = {}
        for wanted in names:
            own = [one for one in self.snippets if wanted in (one, one.split("/")[0])]
            if not own:
                what = self.missing(wanted)
                do = "name a snippet, `lesson/idea`, or a lesson, `lesson`"
                raise problem("renew", what, do)
            found.update((one, self.snippets[one]) for one in own)
        return replace(self, snippets=found)

    def recording(self, name: str) -> Outputs:
        """What is recorded of the code as it is now: nothing where the code has changed since."""
        recorded = self.recorded[name]
        digest = self.snippets[name].digest
        if recorded is None or recorded.code != digest:
            return {}
        return recorded.outputs

    def all_outputs(self, name: str) -> Outputs:
        """What each Python and each other build prints: its run where it is here, else its recording."""
        known = self.recording(name) | self.runs[name]
        return pick(known)

    def outputs(self, name: str) -> Outputs:
        """What each Python prints, oldest first."""
        return pick(self.all_outputs(name), SUPPORTED)

    def builds(self, name: str) -> Outputs:
        """What each build of another kind prints."""
        return pick(self.all_outputs(name), BUILDS)

    def reference(self, name: str) -> Outputs:
        """What prose and notes are held to: the recordings, and runs where there is none."""
        known = self.runs[name] | self.recording(name)
        return pick(known, SUPPORTED)

    def who(self, minor: str, name: str = "") -> str:
        """The full identity of the Python behind a column, and whether it ran now: for one snippet, or for all."""
        python = self.here.get(minor)
        ran = self.runs[name] if name else self.here
        if python and minor in ran:
            said = f"{python.identity}, run for this page"
        else:
            said = f"{self.recorder(minor)}, as recorded"
        return identities.short(said)

    def recorder(self, minor: str) -> str:
        """The full identity of the Python that made the recordings of a column."""
        return self.identities.get(minor, f"{minor} (unknown)")

    def news(self, name: str) -> dict[str, str]:
        """Where a Python that is here no longer prints its recording, and the lines that moved."""
        recorded = self.recording(name)
        found = {}
        for column, new in self.runs[name].items():
            old = recorded.get(column)
            if old and not repeats(column, old, new):
                found[column] = difference(old, "recorded", new, "printed")
        return found


def repeats(column: str, old: Output, new: Output) -> bool:
    """Whether the Python of a column printed the same again; on another build also lines vary that elsewhere do not."""
    if column in BUILDS:
        return old.agrees(new)
    return old.same(new)


def read(folder: Path = HOME, unread: list[Problem] | None = None) -> Book:
    """The book in this folder as it is recorded, without a run.

    Raise `Problem` at a link or a name that not every system can have, and at a recording that cannot be read;
    who will write it anew gives a list, to which it is added.
    """
    stop_at(file_names.check(folder))  # before anything is read through a link
    place = folder / "snippets"
    book = Book(folder, snippets.find(place))
    try:
        book.identities = identities.identities(place)
    except Problem as wrong:
        keep(wrong, unread)
        book.identities = identities.readable(place)
    for name, snippet in book.snippets.items():
        book.recorded[name] = None
        book.runs[name] = {}
        try:
            book.recorded[name] = recordings.read(snippet)
        except Problem as wrong:
            keep(wrong, unread)
    return book


def keep(wrong: Problem, unread: list[Problem] | None) -> None:
    """Add what cannot be read to the list; raise it where there is none."""
    if unread is None:
        raise wrong
    unread.append(wrong)
