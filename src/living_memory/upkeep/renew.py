"""Bring the recordings to the Pythons that are here, and say what moved."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from ..book import authored, fences, identities, model, recordings
from ..book.columns import pick
from ..book.comparison import Outputs, steady
from ..book.model import Book
from ..book.snippets import Snippet
from ..inside.trace import Trace
from ..pages import player
from ..problem import Problem
from ..project import HOME, SUPPORTED
from ..running import loading, runs
from ..running.at_once import many_at_once
from ..watching import record, traces
from ..watching.comparing import compare
from ..watching.traces import WRONG, Traces
from .drafting import draft
from .older import leave_newer

LOST = "what only other Pythons printed there comes with the patch that CI offers"


def renew(
    folder: Path = HOME, newest: bool = True, only: Collection[str] = ()
) -> list[str]:
    """Write what the Pythons here print and do into the recordings of this book; give what moved, a line each.

    `newest` prefers the newest release of a version to the one that made the recordings. What cannot be read is
    written anew; what a newer release recorded stays. Raise `Problem` if a snippet fails, or nothing can be written.
    `only` names snippets or lessons: no other snippet runs, and who made the recordings stays said, for all others have
    it from there.
    """
    unread: list[Problem] = []
    book, said = leave_newer(loading.load(folder, newest and not only, unread, only))
    said += update_outputs(book)
    if not only:
        said += update_identities(book)
    said += update_traces(book, unread)
    anew = [f"written anew: {wrong.where} {wrong.what}; {LOST}" for wrong in unread]
    whole = model.read(folder)
    return anew + said + draft(whole.narrowed(only) if only else whole)


def update_outputs(book: Book) -> list[str]:
    """Write what the Pythons here print into the recordings; give what moved, a line each."""
    said = []
    again = run_again(book)
    unknown: set[str] = set()
    for name, snippet in book.snippets.items():
        known = book.recording(name)
        now = book.all_outputs(name) | again[name]
        nobodys = now.keys() - book.here.keys() - book.identities.keys()
        for column in nobodys:
            del now[column]
        unknown |= nobodys
        for column, lines in book.news(name).items():
            where = releases(book, column)
            said.append(f"moved: {name} on {where}: {lines}")
        fresh = [column for column in now if column not in known]
        if fresh:
            columns = ", ".join(fresh)
            said.append(f"recorded: {name} on {columns}")
        same = unmoved(known, now)
        recordings.write(snippet, now | same)
    for column in pick(dict.fromkeys(unknown)):
        said.append(f"dropped: {column}, of which nobody says who printed it; {LOST}")
    return said


def unmoved(known: Outputs, now: Outputs) -> Outputs:
    """What is printed again, as it is recorded: it stays to the letter, since a value that varies is no news."""
    same = {}
    for column, output in now.items():
        before = known.get(column)
        if before and output.same(before):
            same[column] = before
    return same


def update_identities(book: Book) -> list[str]:
    """Write who the Pythons here are; give those who made no recordings before, a line each."""
    said = []
    known = dict(book.identities)
    for column, python in book.here.items():
        who = python.identity
        if column in book.older:
            continue
        if known.get(column) != who:
            said.append(f"now {column} is {who}")
        known[column] = who
    identities.write_identities(book.folder / "snippets", known)
    return said


def releases(book: Book, column: str) -> str:
    """From which release of a Python to which: `3.13 (3.13.0 to 3.13.5)`."""
    recorder = book.identities.get(column, "unknown")
    python = book.here[column]
    old, _, _ = recorder.partition(" ")
    new, _, _ = python.identity.partition(" ")
    span = new if old == new else f"{old} to {new}"
    return f"{column} ({span})"


def run_again(book: Book) -> dict[str, Outputs]:
    """What the builds of another kind print now, by snippet."""
    again = partial(steadied, book)
    snippets = book.snippets.values()
    with many_at_once() as pool:
        ran = pool.map(again, snippets)
        return dict(zip(book.snippets, ran))


def steadied(book: Book, snippet: Snippet) -> Outputs:
    """What builds of another kind print now; what has varied there once may vary again, though it did not now."""
    found: Outputs = {}
    if not snippet.runs_here:
        return found
    known = book.recording(snippet.name)
    for build, python in book.others.items():
        before = known.get(build)
        recorder = book.identities.get(build)
        if before and python.identity == recorder:
            now = runs.run(snippet, python)
            found[build] = steady([before, now])
    return found


def watched_names(folder: Path = HOME) -> list[str]:
    """The snippets whose steps a page draws, in the order of their names."""
    names: set[str] = set()
    for _, text in authored.pages(folder):
        names.update(fences.watched(text))
    return sorted(names)


def update_traces(book: Book, unread: list[Problem]) -> list[str]:
    """Write what the Pythons here do with each watched snippet; give what moved, a line each.

    A file that cannot be read is added to `unread`, and written anew.
    """
    said = []
    for name in watched_names(book.folder):
        if name not in book.snippets:  # whoever reads the page says so
            continue
        snippet = book.snippets[name]
        known = known_traces(book, snippet, unread)
        moved = update_trace(book, snippet, known)
        if moved:
            columns = ", ".join(moved)
            said.append(f"watched: {name} on {columns}")
    return said


def known_traces(book: Book, snippet: Snippet, unread: list[Problem]) -> Traces:
    """What is recorded of the steps of a snippet; nothing, and a problem more in `unread`, where that is no trace."""
    try:
        known = traces.read(snippet)
        # What a Python here does is compared below; what only others did must be drawn as it is.
        if known.keys() - book.pythons.keys():
            player.see_that_it_can_be_drawn(snippet, known)
    except Problem as wrong:
        unread.append(wrong)
        return {}
    return known


def update_trace(book: Book, snippet: Snippet, known: Traces) -> list[str]:
    """Write what the Pythons here do with a snippet; give those who do something else than what is `known`."""
    now = {}
    moved = []
    is_stale = any(minor not in SUPPORTED for minor in known)
    for minor, python in book.pythons.items():
        before = known.get(minor)
        if before and minor in book.older:
            continue
        after = record.record(snippet.path, python)
        now[minor] = after
        if before is None or is_other(before, after):
            moved.append(minor)
        elif before["python"] != after["python"]:
            is_stale = True
    if moved or is_stale:
        traces.write(snippet, known | now)
    elif not known | now:
        traces.remove(snippet)
    return moved


def is_other(before: Trace, after: Trace) -> bool:
    """Whether two traces differ; one that is none differs from all."""
    try:
        return bool(compare(before, after))
    except WRONG:
        return True
