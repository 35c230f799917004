"""The lessons can leave MkDocs: without its hook, every figure and every token on them is filled all the same."""

import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import markdown_exec
import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from mkdocs.utils.yaml import yaml_load

from living_memory.book import fences, model, page_blocks, tokens
from living_memory.book.fence_code import calls_of
from living_memory.inside.outputs import Line
from living_memory.project import HOME

DOCS = HOME / "docs"
PAGES = {path.relative_to(DOCS).as_posix(): path for path in sorted(DOCS.rglob("*.md"))}
SETTINGS = yaml_load(
    (HOME / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
)


def run_calls(source: str, *given: object, **options: object) -> str:
    """What markdown-exec makes of a fence of calls; raise `Unreadable` at any other program, which is not run."""
    calls_of(source, 1)
    return markdown_exec.formatter(source, *given, **options)


FENCE = {
    "name": "python",
    "class": "python",
    "validator": markdown_exec.validator,
    "format": run_calls,
}
HAVE_ZENSICAL = platform.machine() in ("x86_64", "AMD64", "aarch64", "arm64")
"""Where Zensical is not made for a machine, as pyproject.toml says, Python-Markdown alone shows the way out."""


def test_a_warning_stops_the_build() -> None:
    """MkDocs only warns of a link that leads nowhere: as a warning it would be published."""
    assert SETTINGS["strict"] is True, "mkdocs.yml: write `strict: true`"


def unhooked(text: str) -> str:
    """A page as Python-Markdown makes it, with the extensions of mkdocs.yml and nothing of MkDocs."""
    named = {
        name: options
        for one in SETTINGS["markdown_extensions"]
        for name, options in as_pairs(one)
    }
    superfences = {"pymdownx.superfences": {"custom_fences": [FENCE]}}
    return Markdown(
        extensions=list(named), extension_configs=named | superfences
    ).convert(text)


def as_pairs(extension: str | dict) -> list[tuple[str, dict]]:
    """An extension as mkdocs.yml lists it: a name, or a name with its options."""
    return list(extension.items()) if isinstance(extension, dict) else [(extension, {})]


def lacks(name: str, page: BeautifulSoup, the_book: model.Book) -> list[str]:
    """What is not filled on the page of a lesson."""
    text = PAGES[name].read_text(encoding="utf-8")
    shown = [snippet for _, snippet in fences.shown(text)]
    figures = {figure["id"]: figure for figure in page.select("figure.lm-figure")}
    wanted = [found for found in tokens.TOKEN.finditer(page_blocks.prose(text))]
    values = [one.get_text() for one in page.select("data.lm-value")]
    faults = [
        f"{name}: no figure of {snippet}" for snippet in shown if snippet not in figures
    ]
    for snippet, figure in figures.items():
        printed = {
            row.th.get_text() for row in figure.select("table.lm-outputs tbody tr")
        }
        known = {
            label for output in the_book.outputs(snippet).values() for label in output
        }
        faults += [
            f"{name}: the figure of {snippet} lacks {label}"
            for label in known - printed
        ]
    lines = [
        tokens.value(the_book, one["name"], one["label"], one["version"])
        for one in wanted
    ]
    faults += (
        [f"{name}: {len(values)} of {len(lines)} tokens are filled"]
        if len(values) != len(lines)
        else []
    )
    faults += [
        f"{name}: {shows!r} for {line}"
        for shows, line in zip(values, lines)
        if not says(shows, line)
    ]
    return faults


def says(shows: str, line: Line | None) -> bool:
    """Whether a token shows the line that it names, or that no Python here has printed it since the code changed."""
    if line is None:
        return shows.startswith("(not recorded yet")
    return shows == line.value


@pytest.mark.parametrize("mark", ["", "> "], ids=["plain", "in a quote"])
def test_a_program_in_a_fence_is_not_run(mark: str, tmp_path: Path) -> None:
    """A page of a stranger's pull request is tried, and none of its code is: it stands there as code."""
    file = tmp_path / "file"
    rows = [fences.OPEN, f"open({str(file)!r}, 'w').close()", "```"]
    page = unhooked("\n".join(mark + row for row in rows))
    assert not file.exists() and "close" in page


@pytest.mark.parametrize("name", PAGES)
def test_page_is_filled_by_python_markdown_alone(
    name: str, the_book: model.Book
) -> None:
    """Each snippet that it shows is a figure with all its labels, each token the value that was printed."""
    page = BeautifulSoup(
        unhooked(PAGES[name].read_text(encoding="utf-8")), "html.parser"
    )
    assert not (faults := lacks(name, page, the_book)), "\n".join(faults)


@pytest.mark.kept("docs", "snippets", "mkdocs.yml", "machine")
def test_zensical_fills_every_page(tmp_path: Path, the_book: model.Book) -> None:
    """The successor of MkDocs builds the same mkdocs.yml; it knows no hooks, and needs none for the lessons."""
    if not HAVE_ZENSICAL:
        pytest.skip("Zensical is not made for this machine")
    for (
        page
    ) in PAGES.values():  # it runs a fence as markdown-exec does, with our rights
        for fence in fences.run_fences(page.read_text(encoding="utf-8")):
            fences.calls_in(fence)
    for name in ("docs", "snippets", "src"):
        shutil.copytree(
            HOME / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(HOME / name, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    faults = []
    for name in PAGES:
        file = tmp_path / "site" / f"{name.removesuffix('.md')}.html"
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        faults += lacks(name, page, the_book)
        raw = re.search(
            r"\{\{ [\w-]+/",
            page.select_one("article").get_text().replace("{{ lesson/idea", ""),
        )
        faults += (
            [f"{name}: a token is left raw"]
            if raw and name != "how-this-stays-true.md"
            else []
        )
    assert not faults, "\n".join(faults)
