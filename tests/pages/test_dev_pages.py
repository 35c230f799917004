"""What the pages for maintainers name is there."""

import ast
import re
from pathlib import Path

import pytest

from living_memory.inside import trace
from living_memory.pages.architecture import arrows, who_imports_whom
from living_memory.pages.trace_schema import trace_schema
from living_memory.project import HOME, PACKAGE

PAGES = sorted((HOME / "docs/dev").glob("*.md"))
NAMED = re.compile(r"`([\w./-]+\.(?:py|html|css|js|toml|yml))(?::([\w.]+))?`")
"""A file in backticks, `running/runs.py`, or a function or class of one, `running/runs.py:run_all`."""


def find(file: str) -> Path | None:
    """Where a file lies that a page names, from the package or from the root of the project."""
    places = (PACKAGE / file, HOME / file)
    return next((place for place in places if place.is_file()), None)


def defined(path: Path) -> set[str]:
    """The functions and classes of a module, and the methods, `Book.recording`."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        for inner in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(inner, ast.FunctionDef):
                found.add(f"{node.name}.{inner.name}")
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_names_is_there(page: Path) -> None:
    """Each file in backticks exists, and defines the function that stands behind its colon."""
    faults = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        for file, name in NAMED.findall(line):
            path = find(file)
            if path is None or name and name not in defined(path):
                faults.append(
                    f"docs/dev/{page.name}:{number}: {file}:{name} is not there"
                )
    assert not faults, "\n".join(faults)


def test_schema_names_every_key() -> None:
    """The page of the schema has each key of each record, with words."""
    text = trace_schema()
    for record in (trace.Trace, trace.Step, trace.FrameRecord, trace.ObjectRecord):
        for key in record.__annotations__:
            assert re.search(rf"\*\*`{key}`\*\*, `.*?`: \w", text), key


def test_drawing_shows_an_import_that_leads_up(tmp_path: Path) -> None:
    """The claim is counted, and a breach of the law would be seen."""
    assert all(one.leads_down for one in arrows(PACKAGE))
    package = tmp_path / "living_memory"
    for room in ("book", "pages"):
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").write_text('"""A room."""\n')
    (package / "pages/figure.py").write_text("from ..book import snippets\n")
    (package / "book/snippets.py").write_text("from ..pages import figure\n")
    assert "Of 2 imports between rooms, 1 lead down." in who_imports_whom(package)
    assert 'class="up"' in who_imports_whom(package)
