"""The citations of CPython's source, held against its own trees: has each file and symbol the versions that it says?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..book import authored, seen
from ..book.citations import Place, cited
from ..problem import Problem, problem
from ..project import CACHE, HOME, SUPPORTED

TREES = CACHE / "sources"
"""Where `.ci/get-sources` lays the trees."""
RELEASE = re.compile(r'define PY_VERSION\s+"(?P<release>(?P<minor>3\.\d+)[^"]*)"')
MARKS = re.compile(r":[\w:+-]+:`[!~]?|[`*]")
"""What a text in reStructuredText or Markdown says beside its words."""
NAMES = re.compile(r"\w{4,}")


@dataclass(frozen=True)
class Tree:
    """A source tree of CPython: its minor version, its release, where it lies."""

    minor: str
    release: str
    folder: Path

    def has(self, place: Place) -> bool:
        """Whether the file of a citation is there, with its words in it."""
        path = self.folder / place.file
        return path.is_file() and says(text_of(path), place)

    def near(self, place: Place) -> list[str]:
        """What the author may have meant: like names in the file, or the files that have the words."""
        path = self.folder / place.file
        if path.is_file():
            names = set(NAMES.findall(text_of(path)))
            return get_close_matches(place.words, sorted(names), n=3)
        top, _, _ = place.file.partition("/")
        others = sorted((self.folder / top).rglob(f"*{path.suffix}"))
        found = [other for other in others if says(text_of(other), place)]
        return [other.relative_to(self.folder).as_posix() for other in found[:3]]


class Cited(NamedTuple):
    """A citation on a page: where it stands, how it was typed, what it names."""

    page: str
    line: int
    typed: str
    place: Place


def trees(folder: Path = TREES) -> list[Tree]:
    """The trees in this folder, of the versions that the book shows, oldest first."""
    found = {}
    for path in folder.glob("*/Include/patchlevel.h"):
        if named := RELEASE.search(path.read_text(encoding="utf-8")):
            minor, release = named.group("minor", "release")
            found[minor] = Tree(minor, release, path.parent.parent)
    return [found[minor] for minor in SUPPORTED if minor in found]


@cache
def text_of(path: Path) -> str:
    """The words of a file, without marks, with a space between two."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return flat(text)


def flat(text: str) -> str:
    """A text without marks, with a space between two words."""
    return " ".join(MARKS.sub("", text).split())


def says(text: str, place: Place) -> bool:
    """Whether a text has the words of a citation; the documentation has a function below the name of its module."""
    words = re.escape(flat(place.words))
    if re.search(rf"(?<!\w){words}(?!\w)", text):
        return True
    module, _, name = place.words.rpartition(".")
    is_described = place.file.endswith(".rst") and bool(module)
    return (
        is_described
        and re.search(rf":: ({re.escape(module)}\.)?{re.escape(name)}\b", text)
        is not None
    )


def citations(folder: Path) -> Iterator[Cited]:
    """The citations of CPython's source on all pages of the book in this folder."""
    for page, text in authored.pages(folder):
        for line, typed, citation in cited(text) if page.endswith(".md") else ():
            if isinstance(citation, Place):
                yield Cited(f"docs/{page}", line, typed[2:-1], citation)


def check(found: Iterable[Cited], known: list[Tree]) -> Iterator[Problem]:
    """What these trees do not have of the citations, and what they have where a citation says that they have not."""
    for one in found:
        for tree in known:
            is_said = is_meant(one.place, tree)
            if is_said and not tree.has(one.place):
                yield lacking(one, tree, known)
            elif not is_said and tree.has(one.place):
                what = f"[^{one.typed}]: CPython {tree.release} has it, too"
                do = f"widen the versions behind `@`, so that they take in {tree.minor}"
                yield problem(one.page, what, do, line=one.line)


def is_meant(place: Place, tree: Tree) -> bool:
    """Whether a citation holds for the version of a tree."""
    first, last = place.first or SUPPORTED[0], place.last or SUPPORTED[-1]
    at = SUPPORTED.index
    return at(first) <= at(tree.minor) <= at(last)


def lacking(one: Cited, tree: Tree, known: list[Tree]) -> Problem:
    """That a tree does not have what is cited of it, and what to do."""
    what = f"[^{one.typed}]: CPython {tree.release} has no such words in that file"
    having = [other.minor for other in known if other.has(one.place)]
    do = "cite what its source says"
    if having:
        do = f"look up since when, and write `@ FIRST to LAST` behind it ({', '.join(having)} have it)"
    if near := tree.near(one.place):
        do += f"; {tree.minor} has {', '.join(near)}"
    return problem(one.page, what, do, line=one.line)


def hold(
    folder: Path = HOME, known: list[Tree] | None = None
) -> tuple[list[Problem], list[str]]:
    """Hold all citations against the trees, and record with which they were seen; give what is wrong, and what is said.

    A version whose tree is not here stays as it was last seen; what no page cites any more goes.
    """
    here = trees() if known is None else known
    found = list(citations(folder))
    wrong = list(check(found, here))
    before = seen.read(folder)
    now = {}
    for one in found:
        now[one.typed] = releases(one.place, here, before.get(one.typed, []))
    if now != before:
        seen.record(folder, now)
    with_trees = ", ".join(tree.release for tree in here) or "no tree"
    return wrong, [
        f"{len(now)} citations of CPython's source, held against {with_trees}"
    ]


def releases(place: Place, here: list[Tree], before: list[str]) -> list[str]:
    """The releases with which a citation was last seen, oldest first; those of trees that are here are seen anew."""
    latest = {minor_of(release): release for release in before}
    for tree in here:
        latest.pop(tree.minor, None)
        if tree.has(place):
            latest[tree.minor] = tree.release
    return [latest[minor] for minor in SUPPORTED if minor in latest]


def minor_of(release: str) -> str:
    """`3.13` of `3.13.15`."""
    first, _, rest = release.partition(".")
    second, _, _ = rest.partition(".")
    return f"{first}.{second}"


def unseen(folder: Path = HOME) -> list[str]:
    """The citations that nobody has held against a tree, as typed."""
    known = seen.read(folder)
    return sorted({one.typed for one in citations(folder) if not known.get(one.typed)})
