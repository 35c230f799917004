"""The short path runs what a change touches, and leaves nothing of that out."""

from pathlib import Path

import changed_tests
import pytest
import short_path
from short_path import Case, reach

from living_memory.book import model
from living_memory.pages import links
from living_memory.project import HOME

TOUR = "docs/tour.md"
NAME, LESSON = next(iter(links.pages(model.read()).items()))
"""A snippet of the book, and the page that shows it."""
SHOWING, SHOWN = f"docs/{LESSON}", f"snippets/{NAME}"
PROSE = "tests/book/test_prose.py::test_no_number_is_typed"
CASES = {
    "the prose of the tour": Case(f"{PROSE}[tour.md]", frozenset([TOUR])),
    "the prose of a lesson": Case(f"{PROSE}[a lesson]", frozenset([SHOWING])),
    "the form of a snippet": Case(
        "tests/book/test_prose.py::test_snippet_is_small[a snippet]",
        frozenset([SHOWN]),
    ),
    "the proof of a trace": Case(
        "tests/inside/test_recorder.py::test_recorder_agrees[a snippet]",
        frozenset([SHOWN]),
    ),
    "the notes of the book": Case("tests/book/test_snippets.py::test_notes_agree"),
    "the barriers of a page": Case(
        "tests/pages/test_accessibility.py::test_no_barrier[tour.md]",
        frozenset([TOUR]),
        frozenset(["site", "browser"]),
    ),
    "a player in a browser": Case(
        "tests/pages/test_player.py::test_steps", needs=frozenset(["browser"])
    ),
    "a figure": Case("tests/pages/test_figure.py::test_figure"),
    "a law": Case("tests/test_laws.py::test_law_is_kept[down_only]"),
    "a door": Case("tests/upkeep/test_three_doors.py::test_three_doors"),
}
ALL = set(CASES)
OF_PAGE = {"the prose of the tour", "the notes of the book"}
OF_SNIPPET = {
    "the prose of a lesson",
    "the form of a snippet",
    "the proof of a trace",
    "the notes of the book",
}
OF_SITE = {"the barriers of a page", "a player in a browser"}
TOUCHED = {
    TOUR: OF_PAGE,
    f"{SHOWN}.py": OF_SNIPPET,
    f"{SHOWN}.out": OF_SNIPPET,
    f"{SHOWN}.watch.json": OF_SNIPPET,
    "docs/assets/figure.css": OF_SITE,
    "docs/labs/growth_staircase.py": OF_SITE,
    "src/living_memory/pages/figure.py": OF_SITE | {"a figure", "a law"},
    "src/living_memory/project.py": ALL,
    "snippets/pythons.toml": ALL,
    "tests/test_laws.py": {"a law"},
    "tests/pages/test_figure.py": {"a figure"},
    "tests/conftest.py": ALL,
    "tests/helpers/soups.py": ALL,
    "tests/data/small/mkdocs.yml": ALL,
    "CONTRIBUTING.md": {"a door"},
    "CITATION.cff": {"a door"},
    "pyproject.toml": ALL,
    "what-nobody-knows": ALL,
}


@pytest.mark.parametrize(("file", "touched"), TOUCHED.items())
def test_change_touches_what_looks_at_it(file: str, touched: set[str]) -> None:
    """A row of the table for each kind of file; what no row knows touches everything."""
    found = reach(file)
    assert {name for name, case in CASES.items() if found.touches(case)} == touched
    assert found.why


def test_snippet_touches_the_pages_that_name_it() -> None:
    """Whether they show it, quote it or link to it; a longer name is another one."""
    assert SHOWING in short_path.quoting(NAME)
    assert not list(short_path.quoting(NAME[:-1]))


def test_page_that_is_gone_touches_those_that_lead_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who renames a page is told of each link to its old name, and need not build the site for that."""
    (tmp_path / "docs").mkdir()
    (tmp_path / TOUR).write_text("See [loops](lifetimes/loops.md#self-loop).\n")
    (tmp_path / SHOWING).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / SHOWING).write_text("See [loops](own-loops.md), `loops.md`.\n")
    monkeypatch.setattr(short_path, "HOME", tmp_path)
    found = reach("docs/lifetimes/loops.md")
    assert TOUR in found.why
    assert {name for name, one in CASES.items() if found.touches(one)} == OF_PAGE


def test_list_of_pages_is_no_other_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new entry in `nav` touches the book as a whole; any other setting touches everything."""
    text = (HOME / "mkdocs.yml").read_text(encoding="utf-8")
    for then, touched in (
        (text.replace("      - lifetimes/cycles.md\n", ""), {"the notes of the book"}),
        (text.replace("strict: true", "strict: false"), ALL),
    ):
        assert then != text
        monkeypatch.setattr(short_path, "before", lambda file, then=then: then)
        found = reach("mkdocs.yml")
        assert {name for name, one in CASES.items() if found.touches(one)} == touched


def test_table_names_files_that_are_there() -> None:
    """A file of tests that gets another name gets it in the table, too."""
    assert all((HOME / file).is_file() for file in short_path.OF_THE_BOOK)


@pytest.mark.parametrize(
    ("parameter", "subject"),
    [
        ("tour.md", TOUR),
        (NAME, SHOWN),
        (HOME / f"{SHOWN}.py", SHOWN),
        (HOME / TOUR, TOUR),
        (Path("/nowhere"), ""),
        ("x" * 1024**2, ""),
        (3, ""),
    ],
    ids=range(7),
)
def test_parameters_say_what_a_test_looks_at(parameter: object, subject: str) -> None:
    """By name or by file."""
    assert changed_tests.subject(parameter) == subject
