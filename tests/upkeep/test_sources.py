"""What the book cites of CPython's source is there, in the versions that it says."""

from pathlib import Path

import pytest

from living_memory.book import seen
from living_memory.project import HOME
from living_memory.upkeep import sources

C = "/* Counts. */\nstatic void\nlist_resize(PyListObject *self)\n{\n}\n"
RST = ".. function:: collect(generation=2)\n\n   Run a full :ref:`collection <gc>` at *once*.\n"


def tree(folder: Path, release: str, files: dict[str, str]) -> None:
    """Lay a source tree of this release."""
    minor = ".".join(release.split(".")[:2])
    head = {"Include/patchlevel.h": f'#define PY_VERSION              "{release}"\n'}
    for name, text in (head | files).items():
        path = folder / minor / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def known(tmp_path: Path) -> list[sources.Tree]:
    """Two trees: a function has another name in the newer one, and a file lies elsewhere."""
    folder = tmp_path / "trees"
    docs = {"Doc/library/gc.rst": RST}
    tree(folder, "3.13.15", docs | {"Objects/list.c": C, "Modules/gc.c": "gc_main()"})
    renamed = C.replace("list_resize", "list_resizes")
    tree(
        folder, "3.14.7", docs | {"Objects/list.c": renamed, "Modules/x/g.c": "gc_main"}
    )
    return sources.trees(folder)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book without a page yet."""
    (tmp_path / "book/docs").mkdir(parents=True)
    (tmp_path / "book/snippets").mkdir()
    return tmp_path / "book"


def cite(book: Path, *typed: str) -> None:
    """Write a page that cites these."""
    rows = [f"It is so.[^{one}]" for one in typed]
    (book / "docs/page.md").write_text("\n".join(["# Page", "", *rows, ""]))


def wrong(book: Path, known: list[sources.Tree]) -> str:
    """What is wrong, as it is printed."""
    found, _ = sources.hold(book, known)
    return "\n".join(map(str, found))


@pytest.mark.parametrize(
    "typed",
    [
        "Objects/list.c: list_resize @ 3.10 to 3.13",
        "Objects/list.c: list_resizes @ 3.14 to 3.15",
        "Doc/library/gc.rst: gc.collect",
        "Doc/library/gc.rst: collection <gc> at once",
    ],
)
def test_what_is_there_holds(book: Path, known: list[sources.Tree], typed: str) -> None:
    """A symbol, a function of the documentation below its module, words without their marks."""
    cite(book, typed)
    assert wrong(book, known) == ""
    assert seen.read(book)[typed]


def test_another_name_is_told_and_the_deed_is_true(
    book: Path, known: list[sources.Tree]
) -> None:
    """With the page, the line, the versions that have it, and the name that the newer release has."""
    cite(book, "Objects/list.c: list_resize")
    said = wrong(book, known)
    assert said.startswith(
        "docs/page.md:3: [^Objects/list.c: list_resize]: CPython 3.14.7"
    )
    assert "3.13 have it" in said and "3.14 has list_resizes" in said
    cite(
        book,
        "Objects/list.c: list_resize @ 3.10 to 3.13",
        "Objects/list.c: list_resizes @ 3.14 to 3.15",
    )
    assert wrong(book, known) == ""


def test_a_file_that_lies_elsewhere_is_told(
    book: Path, known: list[sources.Tree]
) -> None:
    """With the place where its words stand now."""
    cite(book, "Modules/gc.c: gc_main")
    assert "3.14 has Modules/x/g.c" in wrong(book, known)


def test_versions_that_are_too_narrow_are_told(
    book: Path, known: list[sources.Tree]
) -> None:
    """A version behind `@` is as wrong where it is left out."""
    cite(book, "Doc/library/gc.rst: gc.collect @ 3.14 to 3.15")
    assert "CPython 3.13.15 has it, too" in wrong(book, known)
    cite(book, "Doc/library/gc.rst: gc.collect @ 3.13 to 3.15")
    assert wrong(book, known) == ""


def test_whoever_has_no_tree_is_not_stopped(
    book: Path, known: list[sources.Tree]
) -> None:
    """What was seen stays as it was last seen; a new citation is named, and one that is gone goes."""
    cite(book, "Doc/library/gc.rst: gc.collect")
    sources.hold(book, known)
    cite(book, "Doc/library/gc.rst: gc.collect", "Objects/list.c: anything")
    assert wrong(book, []) == ""
    assert sources.unseen(book) == ["Objects/list.c: anything"]
    assert seen.read(book)["Doc/library/gc.rst: gc.collect"] == ["3.13.15", "3.14.7"]
    cite(book, "Objects/list.c: anything")
    sources.hold(book, [])
    assert list(seen.read(book)) == ["Objects/list.c: anything"]


def test_what_this_book_cites_is_there() -> None:
    """Held against the trees that are here; where none is, each citation was seen before."""
    known = sources.trees()
    found = list(sources.check(sources.citations(HOME), known))
    assert not found, "\n".join(map(str, found))
    before = seen.read(HOME)
    stale = before.keys() - {one.typed for one in sources.citations(HOME)}
    assert not stale, f"no page cites {sorted(stale)}: `{seen.HOLD}` forgets them"
    if known:
        new = sources.unseen(HOME)
        assert not new, f"{new} are not in {seen.SOURCES}: `{seen.HOLD}` records them"
