"""Bring the recordings to the Pythons that are here, say what moved, and draft the version notes that are missing."""

import ast
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .. import files
from ..book import identities, judging, model, recordings
from ..book.model import Book
from ..book.snippets import NOTE, TODO
from ..inside.outputs import Output, steady
from ..project import HOME, SUPPORTED
from ..running import loading, runs
from ..watching import record, traces
from ..watching.comparing import compare

WATCHED = re.compile(r'show\(\s*"([^"]+)"(?:[^()"]|"[^"]*")*watch=')


def renew(folder: Path = HOME, newest: bool = True) -> list[str]:
    """Write what the Pythons here print and do into the recordings of this book; give what moved, a line each.

    `newest` prefers the newest release of a version to the one that made the recordings. Raise `Problem` if a
    snippet fails.
    """
    found = loading.load(folder, newest)
    return update(found) + update_traces(found) + draft(model.read(folder))


def update(found: Book) -> list[str]:
    """Write what the Pythons here print into the recordings; give what moved, a line each."""
    here, told = (
        {name: one.identity for name, one in (found.pythons | found.others).items()},
        [],
    )
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        again = dict(
            zip(
                found.snippets,
                pool.map(lambda name: varying(found, name), found.snippets),
            )
        )
    for name, snippet in found.snippets.items():
        known, now = found.recording(name), found.all_outputs(name) | again[name]
        told += [
            f"moved: {name} on {releases(found, minor)}: {lines}"
            for minor, lines in found.news(name).items()
        ]
        fresh = [column for column in now if column not in known]
        told += [f"recorded: {name} on {', '.join(fresh)}"] if fresh else []
        # What has not moved stays to the letter: a value that varies is no news.
        same = {
            column: known[column]
            for column in now
            if column in known and now[column].same(known[column])
        }
        recordings.write(snippet, now | same)
    told += [
        f"now {minor} is {who}"
        for minor, who in here.items()
        if found.identities.get(minor) != who
    ]
    identities.write_identities(found.folder / "snippets", found.identities | here)
    return told


def releases(found: Book, column: str) -> str:
    """From which release of a Python to which: `3.13 (3.13.0 to 3.13.5)`."""
    identities = (
        found.identities.get(column, "unknown"),
        (found.pythons | found.others)[column].identity,
    )
    return (
        f"{column} ({' to '.join(dict.fromkeys(who.split()[0] for who in identities))})"
    )


def varying(found: Book, name: str) -> dict[str, Output]:
    """What builds of another kind print now; what has varied there once may vary again, though it did not now."""
    known = found.recording(name) if found.snippets[name].runs_here else {}
    here = {
        build: one.identity for build, one in found.others.items() if build in known
    }
    same = [
        build
        for build, identity in here.items()
        if identity == found.identities.get(build)
    ]
    return {
        build: steady(
            [known[build], runs.run(found.snippets[name], found.others[build])]
        )
        for build in same
    }


def watched_names(folder: Path = HOME) -> list[str]:
    """The snippets whose steps a page draws: those with `watch`."""
    pages = [
        page.read_text(encoding="utf-8") for page in (folder / "docs").rglob("*.md")
    ]
    return sorted({name for page in pages for name in WATCHED.findall(page)})


def update_traces(found: Book) -> list[str]:
    """Write what the Pythons here do with each watched snippet; give what moved, a line each."""
    told = []
    for name in watched_names(found.folder):
        snippet = found.snippets[name]
        before = traces.read(snippet)
        now = {
            minor: record.record(snippet.path, python)
            for minor, python in found.pythons.items()
        }
        moved = [
            minor
            for minor in now
            if minor not in before or compare(before[minor], now[minor])
        ]
        told += [f"watched: {name} on {', '.join(moved)}"] if moved else []
        gone = before.keys() - set(SUPPORTED)
        if (
            gone
            or moved
            or any(before[minor]["python"] != now[minor]["python"] for minor in now)
        ):
            traces.write(snippet, before | now)
    return told


def draft(found: Book) -> list[str]:
    """Write a note without a reason wherever a note is missing; give the files, a line each."""
    told = []
    for name, snippet in found.snippets.items():
        for version in judging.unexplained(found, name):
            files.replace(
                snippet.path,
                noted(
                    snippet.path.read_text(encoding="utf-8"), f"{version}: {TODO} why"
                ),
            )
            told.append(
                f"drafted: {snippet.where}: `{version}: {TODO} why`, write the reason and its source"
            )
    return told


def noted(source: str, note: str) -> str:
    """The source of a snippet with one more version note in its docstring, in the order of the versions."""
    place = ast.parse(source).body[0]
    lines = source.splitlines(keepends=True)
    last = lines[place.end_lineno - 1].rstrip()
    before, quotes = last[:-3].rstrip(), last[-3:]
    head = [*lines[: place.end_lineno - 1], f"{before}\n" if before else ""]
    notes = sorted(
        [*filter(NOTE.match, head), f"{note}\n"],
        key=lambda line: int(line[2:].split(":")[0]),
    )
    claim = "".join(line for line in head if not NOTE.match(line)).rstrip("\n")
    return "".join([f"{claim}\n\n", *notes, f"{quotes}\n", *lines[place.end_lineno :]])
