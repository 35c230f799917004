"""The book as it is now: every snippet, what each Python printed, and what is wrong with that."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from . import pythons, recordings, runner, snippets
from .outputs import Output
from .problem import Problem, Problems, stop_at
from .pythons import HOME, Python
from .recordings import UPDATE, Outputs, Recording, moves
from .snippets import Snippet


@dataclass
class Book:
    """All snippets, all Pythons that are here, all recordings, all runs.

    `runs` and `recorded` go by the snippet's name. `identities` says who made the recordings.
    """

    folder: Path
    snippets: dict[str, Snippet]
    pythons: dict[str, Python]
    identities: dict[str, str]
    recorded: dict[str, Recording | None]
    runs: dict[str, Outputs]
    edit: str = ""
    shown: set[str] = field(default_factory=set)

    def snippet(self, name: str) -> Snippet:
        """The snippet of this name; raise `KeyError` with words for an author."""
        if name not in self.snippets:
            near = get_close_matches(name, self.snippets, 1)
            raise KeyError(f"there is no snippet {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        return self.snippets[name]

    def recording(self, name: str) -> Outputs:
        """What is recorded of the code as it is now: nothing where the code has changed since."""
        recorded = self.recorded[name]
        fresh = recorded and recorded.code == self.snippet(name).digest
        return recorded.outputs if fresh else {}

    def outputs(self, name: str) -> Outputs:
        """What each Python prints, oldest first: its run where it is here, else its recording."""
        found = self.recording(name) | self.runs[name]
        return {minor: found[minor] for minor in pythons.SUPPORTED if minor in found}

    def reference(self, name: str) -> Outputs:
        """What the prose and the notes are held to: the recording first, and runs where there is none."""
        return self.outputs(name) | self.recording(name)

    def who(self, minor: str) -> str:
        """The full identity of the Python behind a column, and whether it ran now."""
        if minor in self.pythons:
            return f"{self.pythons[minor].identity}, run for this page"
        return f"{self.identities[minor]}, as recorded"

    def news(self, name: str) -> dict[str, tuple[Output, Output]]:
        """Where a Python that is here printed something else than its recording: (recorded, now)."""
        recorded, runs = self.recording(name), self.runs[name]
        return {minor: (recorded[minor], runs[minor]) for minor in runs if minor in recorded and not recorded[minor].same(runs[minor])}

    def is_recorder(self, minor: str) -> bool:
        """Whether the Python that is here is the very one that made the recordings."""
        return minor in self.pythons and self.pythons[minor].identity == self.identities.get(minor)


def load(folder: Path = HOME, done: runner.Done = lambda count, total: None) -> Book:
    """Read the book in this folder and run what has not been run yet; raise `Problems` if a snippet fails."""
    found = snippets.find(folder / "snippets")
    identities = recordings.identities(folder / "snippets")
    here = pythons.here(identities)
    ran = runner.run_all([(snippet, python) for snippet in found.values() for python in here.values()], done)
    # A snippet that fails on one Python mostly fails on all: its newest failure is enough.
    failed = {name: outcome for (name, minor), outcome in ran.items() if isinstance(outcome, Problem)}
    stop_at(list(failed.values()))
    runs = {name: {minor: ran[name, minor] for minor in here} for name in found}
    return Book(folder, found, here, identities, {name: recordings.read(snippet) for name, snippet in found.items()}, runs)


def check(book: Book) -> list[Problem]:
    """Everything that is wrong between the snippets, their notes and their recordings."""
    return [problem for snippet in book.snippets.values() for problem in (*moved(book, snippet), *notes(book, snippet))] + lost(book)


def moved(book: Book, snippet: Snippet) -> list[Problem]:
    """The recordings that the very Python that made them no longer repeats."""
    where = f"snippets/{snippet.name}.out"
    return [
        Problem(where, f"{book.who(minor)}: the output moved", UPDATE, difference(old, new))
        for minor, (old, new) in book.news(snippet.name).items()
        if book.is_recorder(minor)
    ]


def difference(old: Output, new: Output) -> str:
    """The lines that moved, as an author reads them."""
    labels = dict.fromkeys(line.label for line in (*old.lines, *new.lines))
    pairs = [(old.get(label), new.get(label)) for label in labels]
    moved = [(before, after) for before, after in pairs if not (before and before.same(after))]
    return "\n".join(f"recorded {before or 'nothing'!s}, printed {after or 'nothing'!s}" for before, after in moved) or "the order of the lines"


def notes(book: Book, snippet: Snippet) -> list[Problem]:
    """The moves without a note, and the notes without a move."""
    outputs = book.reference(snippet.name)
    changed, noted = moves(outputs), {version for version, _ in snippet.notes}
    silent = [
        Problem(f"{snippet.where}:1", f"the output changed in {version}, and no note says why", f"add a line `{version}: why (source)` to the docstring", step(outputs, version))
        for version in sorted(changed - noted, key=pythons.SUPPORTED.index)
    ]
    unknown = noted - set(pythons.SUPPORTED)
    complete = {new for old, new in zip(pythons.SUPPORTED, pythons.SUPPORTED[1:]) if old in outputs and new in outputs}
    stale = [
        Problem(f"{snippet.where}:1", f"a note speaks of {version}, where the output did not change", "remove the note, or show the change")
        for version in sorted((noted & complete) - changed | unknown)
    ]
    return silent + stale


def step(outputs: Outputs, version: str) -> str:
    """What moved between a version and the one before it."""
    before = pythons.SUPPORTED[pythons.SUPPORTED.index(version) - 1]
    return difference(outputs[before], outputs[version]).replace("recorded", f"{before} printed").replace(", printed", f", {version}")


def lost(book: Book) -> list[Problem]:
    """The recordings whose snippet is gone."""
    kept = {snippet.recording for snippet in book.snippets.values()}
    found = sorted((book.folder / "snippets").glob("*/*.out"))
    return [Problem(path.relative_to(book.folder).as_posix(), "is the recording of no snippet", "remove it") for path in found if path not in kept]


def update(book: Book) -> list[str]:
    """Write what the Pythons here print into the recordings; give what moved, a line each."""
    told = []
    for name, snippet in book.snippets.items():
        fresh, before = book.outputs(name), book.recorded[name]
        told += [f"{name} on {minor}: {line}" for minor, (old, new) in book.news(name).items() for line in difference(old, new).splitlines()]
        if not before or before.code != snippet.digest:
            told.append(f"{name}: recorded on {', '.join(fresh)}")
        recordings.write(snippet, fresh)
    recordings.write_identities(book.folder / "snippets", book.identities | {minor: python.identity for minor, python in book.pythons.items()})
    return told


_current: list[Book] = []


def current() -> Book:
    """The book of this process: the one being built, or this project's, loaded when first asked for."""
    if not _current:
        use(load())
    return _current[0]


def use(book: Book) -> None:
    """Make this the book of this process."""
    _current[:] = [book]


__all__ = ["Book", "Problems", "check", "current", "load", "update", "use"]
