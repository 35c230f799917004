"""The lessons can leave MkDocs: without its hook, every figure and every token on them is filled all the same."""

import platform
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import markdown_exec
import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from mkdocs.utils.yaml import yaml_load

from living_memory.book import fences, model, page_blocks, tokens
from living_memory.book.fence_code import calls_of
from living_memory.exports.site_build import Site
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


def zensical(folder: Path) -> subprocess.CompletedProcess:
    """How Zensical ends a build in this folder."""
    return subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def by_zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the whole book, as Zensical builds it from our mkdocs.yml."""
    if not HAVE_ZENSICAL:
        pytest.skip("Zensical is not made for this machine")
    for page in PAGES.values():  # it runs a fence as markdown-exec does, as we may
        for fence in fences.run_fences(page.read_text(encoding="utf-8")):
            fences.calls_in(fence)
    folder = tmp_path_factory.mktemp("zensical")
    away = shutil.ignore_patterns("__pycache__")
    for name in ("docs", "snippets", "src"):
        shutil.copytree(HOME / name, folder / name, ignore=away)
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(HOME / name, folder)
    done = zensical(folder)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return folder / "site"


def article(site: Path, name: str) -> str:
    """The HTML of a page from its title on."""
    page = (site / f"{name.removesuffix('.md')}.html").read_text(encoding="utf-8")
    _, _, inside = page.partition("<article")
    inside, _, _ = inside.partition("</article>")
    return inside[inside.index("<h1") :]


WHOLE_BOOK = pytest.mark.kept("docs", "snippets", "mkdocs.yml", "machine")


@WHOLE_BOOK
def test_zensical_fills_every_page(by_zensical: Path, the_book: model.Book) -> None:
    """The successor of MkDocs builds the same mkdocs.yml; it knows no hooks, and needs none for the lessons."""
    faults = []
    for name in PAGES:
        file = by_zensical / f"{name.removesuffix('.md')}.html"
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


@WHOLE_BOOK
def test_step_after_zensical_makes_the_same_article(
    by_zensical: Path, site: Path, the_book: model.Book
) -> None:
    """What makes an article whole knows no builder: from the HTML of Zensical it makes the words of our site."""

    def address(page: str) -> str:
        return re.sub(r"\.(md|py)$", ".html", page)

    after = Site()
    after.place(address, HOME / "mkdocs.yml")
    for name, path in PAGES.items():
        if name not in OF_THE_HOOK:
            source = path.read_text(encoding="utf-8")
            after.begin(name, source, ())
            html = article(by_zensical, name)
            made = after.make(name, source, html, address(name), address)
            assert words(made.html) == words(article(site, name)), name


OF_THE_HOOK = ("book.md", "reference/for-machines.md")
"""All pages on one page, which the hook puts there; a fence that says where a figure stands, which the hook knows."""


def words(html: str) -> str:
    """What is read of an article, without the day of its last change and what stands below it."""
    page = BeautifulSoup(html, "html.parser")
    for one in page.select("aside, form, script"):
        one.decompose()
    return " ".join(page.get_text().split())


@pytest.mark.kept()
def test_markdown_of_the_book_is_built_by_another(site: Path, tmp_path: Path) -> None:
    """The pages as plain Markdown are a book of their own: each link leads somewhere, and no code of ours is needed."""
    if not HAVE_ZENSICAL:
        pytest.skip("Zensical is not made for this machine")
    for path in site.rglob("*.md"):
        copy = tmp_path / "docs" / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    (tmp_path / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    done = zensical(tmp_path)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    built = {path.stem for path in (tmp_path / "site").rglob("*.html")}
    assert built >= {path.stem for path in site.rglob("*.md")}


PLAIN = """site_name: Memory
strict: true
use_directory_urls: false
markdown_extensions: [admonition, attr_list, def_list, footnotes, tables, pymdownx.details, pymdownx.superfences]
"""
"""The settings of any builder that knows Markdown."""
SMALL = """site_name: Fruit
strict: true
nav: [index.md]
plugins: [{markdown-exec: {languages: [python]}}, pears]
markdown_extensions: [pymdownx.superfences]
"""
STOPS = {
    "lost link": "[pears](pears.md)",
    "failing fence": '```python exec="on"\nraise ValueError\n```',
    "lost picture": "![pears](pears.png)",
    "page outside the menu": "",
    "unknown plugin": "",
}
"""What stands on a small page that is wrong, or around it."""
SHOWN_BY = {
    "hooks": "facts.json",
    "notebooks": "labs/saw.html",
    "search without a network": "search.js",
    "figures": "lifetimes/cycles.html",
    "tokens": "lifetimes/cycles.html",
    "theme": "404.html",
}
"""The file of the site by which it is seen; the first test here looks into the pages."""
EXIT = "docs/dev/exit.md"


def test_page_says_what_zensical_lacks(by_zensical: Path, tmp_path: Path) -> None:
    """What the plan is made by is tried, and a newer Zensical is tried anew."""
    does = {name: (by_zensical / file).exists() for name, file in SHOWN_BY.items()}
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SMALL, encoding="utf-8")
    for name, text in STOPS.items():
        (tmp_path / "docs/index.md").write_text(f"# Fruit\n\n{text}\n")
        outside = tmp_path / "docs/outside.md"
        outside.write_text("# Outside\n")
        does[name] = zensical(tmp_path).returncode != 0
    said = (HOME / EXIT).read_text(encoding="utf-8")
    parts = re.split(r"^## .*\{ #(\w+) \}$", said, flags=re.M)
    named = {
        name: set(re.findall(r"^- \*\*(.+?)\*\*:", text, re.M))
        for name, text in zip(parts[1::2], parts[2::2])
    }
    assert named["does"] == {name for name, is_done in does.items() if is_done}
    assert named["lacks"] == {name for name, is_done in does.items() if not is_done}
    here = version("zensical")
    assert f"Tried with `zensical=={here}` on " in said, (
        f"{EXIT}: Zensical is {here} now: look at the page again, and write its release and the day"
    )
