"""The book as it is now: every snippet, what each Python printed, and what is wrong with that."""

from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

from . import pythons, recordings, runner, snippets
from .outputs import Output
from .problem import Problem, problem, stop_at
from .pythons import BUILDS, HOME, SUPPORTED, Python
from .recordings import UPDATE, Outputs, Recording, steps
from .snippets import TODO, Snippet


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

    def missing(self, name: str) -> str:
        """What to tell an author who names a snippet that is not there; empty if it is."""
        if name in self.snippets:
            return ""
        near = get_close_matches(name, self.snippets, 1)
        return f"there is no snippet {name!r}" + "".join(f"; did you mean {found!r}?" for found in near)

    def recording(self, name: str) -> Outputs:
        """What is recorded of the code as it is now: nothing where the code has changed since."""
        recorded = self.recorded[name]
        return recorded.outputs if recorded and recorded.code == self.snippets[name].digest else {}

    def all_outputs(self, name: str) -> Outputs:
        """What each Python and each other build prints: its run where it is here, else its recording."""
        found = self.recording(name) | self.runs[name]
        return {column: found[column] for column in SUPPORTED + BUILDS if column in found}

    def outputs(self, name: str) -> Outputs:
        """What each Python prints, oldest first."""
        return plain(self.all_outputs(name))

    def builds(self, name: str) -> Outputs:
        """What each build of another kind prints."""
        return {build: output for build, output in self.all_outputs(name).items() if build in BUILDS}

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
        alike = {minor: Output.agrees if minor in BUILDS else Output.same for minor in new}
        moved = [minor for minor in new if minor in old and not alike[minor](old[minor], new[minor])]
        return {minor: difference(old[minor], "recorded", new[minor], "printed") for minor in moved}


def read(folder: Path = HOME) -> Book:
    """The book in this folder as it is recorded, without a run."""
    found = snippets.find(folder / "snippets")
    recorded = {name: recordings.read(snippet) for name, snippet in found.items()}
    return Book(folder, found, {}, recordings.identities(folder / "snippets"), recorded, dict.fromkeys(found, {}))


def load(folder: Path = HOME, newest: bool = False) -> Book:
    """Read the book in this folder and run what has not been run yet; raise `Problem` if a snippet fails.

    Of several Pythons of one version the one that made the recordings runs, or with `newest` the newest.
    """
    book = read(folder)
    known = {} if newest else book.identities
    here, others = pythons.here(known), pythons.others(known)
    runnable = [snippet for snippet in book.snippets.values() if snippet.runs_here]
    ran = runner.run_all([(snippet, python) for snippet in runnable for python in (here | others).values()])
    # What fails on one Python mostly fails on all: one failure of each snippet is enough.
    stop_at(list({name: outcome for (name, _), outcome in ran.items() if isinstance(outcome, Problem)}.values()))
    runs = {
        name: {column: ran[name, column] for column in here | others if (name, column) in ran} for name in book.snippets
    }
    return replace(book, pythons=here, others=others, runs=runs)


def plain(outputs: Outputs) -> Outputs:
    """The outputs of the supported Pythons alone."""
    return {minor: outputs[minor] for minor in SUPPORTED if minor in outputs}


def difference(old: Output, before: str, new: Output, after: str) -> str:
    """The lines that moved, each with who printed what."""
    moved = [label for label in old | new if not (label in old and old[label].same(new.get(label)))]
    lines = [f"{before} {old.get(label, 'nothing')}, {after} {new.get(label, 'nothing')}" for label in moved]
    return "\n".join(lines) or "the same lines in another order"


def check(book: Book) -> list[Problem]:
    """Everything that is wrong between the snippets, their notes and their recordings."""
    judged = (unknown, moved, notes)
    return [wrong for name in book.snippets for judge in judged for wrong in judge(book, name)]


def unknown(book: Book, name: str) -> list[Problem]:
    """The columns of a recording of which nobody says who printed them."""
    where, file = f"snippets/{name}.out", recordings.PYTHONS
    columns = [column for column in book.recording(name) if column not in book.identities]
    return [problem(where, f"has a column {column}, and {file} does not say who that is", UPDATE) for column in columns]


def moved(book: Book, name: str) -> list[Problem]:
    """The recordings that the very Python that made them does not repeat."""
    where, news = f"snippets/{name}.out", book.news(name)
    here = book.pythons | book.others
    again = [minor for minor in news if here[minor].identity == book.identities.get(minor)]
    return [problem(where, f"{book.who(minor)}: the output moved", UPDATE, news[minor]) for minor in again]


def notes(book: Book, name: str) -> list[Problem]:
    """The moves without a note, the notes without a reason, and those without a move."""
    where, outputs, faults = f"snippets/{name}.py:1", book.reference(name), []
    for new, old in unexplained(book, name).items():
        what = f"the output changed in {new}, and no note says why"
        do = f"add a line `{new}: why (source)` to the docstring"
        faults.append(problem(where, what, do, difference(outputs[old], old, outputs[new], new)))
    moved = steps(outputs)
    for version, text in sorted(book.snippets[name].notes):
        if text.startswith(TODO):
            what = f"the note on {version} does not say yet why the output changed"
            faults.append(problem(where, what, f"write the reason and its source in place of `{text}`"))
        if not moved.get(version, version in SUPPORTED[1:]):
            what = f"a note speaks of {version}, where the output did not change"
            faults.append(problem(where, what, "remove the note, or show the change"))
    return faults


def unexplained(book: Book, name: str) -> dict[str, str]:
    """The versions where the output changed and no note says why, each with the version before it."""
    moved, noted = steps(book.reference(name)), {version for version, _ in book.snippets[name].notes}
    return {new: old for old, new in pairwise(SUPPORTED) if moved.get(new) and new not in noted}


_current: list[Book] = []


def current() -> Book:
    """The book of this process: the one in use, or this project's, loaded when first asked for."""
    return _current[0] if _current else use(load())


def use(book: Book) -> Book:
    """Make this the book of this process."""
    _current[:] = [book]
    return book
