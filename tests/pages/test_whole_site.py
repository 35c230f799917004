"""The built site holds together: links lead somewhere, figures carry their parts, no page names another host."""

import re
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote, urldefrag

import pytest
import readme_picture
from bs4 import BeautifulSoup
from closing_summary import not_recorded
from PIL import Image
from soups import soup

from living_memory import mkdocs_hook
from living_memory.book import model
from living_memory.book.recordings import Recording
from living_memory.book.versions import in_a_head
from living_memory.inside.outputs import parse
from living_memory.pages import current
from living_memory.project import HOME

pytestmark = pytest.mark.kept("docs/labs", "docs/assets")
ELSEWHERE = ("http:", "https:", "mailto:", "data:")


def test_links_and_anchors_lead_somewhere(
    site: Path, pages: dict[Path, BeautifulSoup]
) -> None:
    """Every link inside the site finds its file, and every anchor its element."""
    broken = []
    anchors = {
        path: {tag["id"] for tag in page.select("[id]")} for path, page in pages.items()
    }
    for path, page in pages.items():
        for link in page.select("[href], [src]"):
            target, anchor = urldefrag(unquote(link.get("href") or link.get("src")))
            if target.startswith(ELSEWHERE) or path.name == "404.html":
                continue
            file = (path.parent / target).resolve() if target else path
            file = file / "index.html" if file.is_dir() else file
            if not file.exists() or (
                anchor and file in anchors and anchor not in anchors[file]
            ):
                broken.append(
                    f"{path.relative_to(site)}: {link.get('href') or link.get('src')}"
                )
    assert not broken, "\n".join(broken)


def test_every_figure_has_its_parts(
    chapters: dict[Path, BeautifulSoup], the_book: model.Book
) -> None:
    """Claim, code, a table with a head for each group of Pythons, a copy button, a pencil, identities."""
    figures = {
        figure["id"]: figure
        for page in chapters.values()
        for figure in page.select("figure.lm-figure[id]")
    }
    assert set(figures) == set(the_book.snippets)
    for name, figure in figures.items():
        snippet = the_book.snippets[name]
        assert (
            figure.select_one("pre code").get_text().strip() == snippet.code.strip()
        ), name
        copied = figure.select_one(".lm-copy")["data-clipboard-target"]
        assert copied == f"[id='{name}'] .lm-code code", name
        assert figure.select_one(".lm-code code").get_text() == snippet.code, name
        assert figure.select_one("a.lm-tool")["href"].endswith(
            f"/edit/main/snippets/{name}.py"
        ), name
        assert len(figure.select("details.lm-who li")) == len(
            the_book.all_outputs(name)
        ), name
        for table in figure.select("table.lm-outputs, table.lm-others"):
            heads = table.select("thead th")
            for row in table.select("tbody tr"):
                assert len(row.select("th, td")) == len(heads), (
                    f"{name}: a row has a cell for every column"
                )


def test_table_says_what_was_printed(
    chapters: dict[Path, BeautifulSoup], the_book: model.Book
) -> None:
    """Each printed value stands in the cell of its label, in the first column if it is the newest Python's."""
    for page in chapters.values():
        for figure in page.select("figure.lm-figure[id]"):
            newest = list(the_book.outputs(figure["id"]).values())[-1]
            cells = {
                row.th.get_text(): row.td
                for row in figure.select(".lm-outputs tbody tr")
            }
            for line in newest.values():
                printed = cells[line.label].samp.get_text()
                assert line.varies or printed == line.value, (
                    f"{figure['id']}: {line.label}"
                )


def test_every_python_is_named_to_the_patch(site: Path, the_book: model.Book) -> None:
    """One page says who printed all this, build by build."""
    page = (site / "how-this-stays-true.html").read_text(encoding="utf-8")
    for minor in the_book.pythons | the_book.identities:
        assert the_book.who(minor) in page


def test_no_page_asks_another_host(
    pages: dict[Path, BeautifulSoup], site: Path
) -> None:
    """No script, style, font or picture comes from elsewhere, and no token is left raw."""
    for path, page in pages.items():
        asked = [
            tag
            for tag in page.select("script[src], link[rel=stylesheet], img, iframe")
            if (tag.get("src") or tag.get("href") or "").startswith(ELSEWHERE[:2])
        ]
        assert not asked, f"{path.relative_to(site)}: {asked}"
        loaders = [
            script
            for script in page.select("script")
            if re.search("mathjax|https?:", str(script))
        ]
        assert not loaders, f"{path.relative_to(site)}: {loaders}"
        raw = re.search(
            r"\{\{ [\w-]+/", page.body.get_text().replace("{{ lesson/idea", "")
        )
        assert not raw or path.name in ("how-this-stays-true.html", "book.html"), path


LABS = sorted(path.stem for path in (HOME / "docs/labs").glob("*.py"))


def test_lab_draws_every_python(site: Path, the_book: model.Book) -> None:
    """The staircase is an SVG with a sentence, in the colour of the text, and names its Pythons beside their line."""
    chart = soup(site / "labs/growth_staircase.html").select_one(".lm-answer .lm-chart")
    assert "climb the same stairs" in chart.select_one("[role=img]")["aria-label"]
    assert "currentColor" in str(chart.svg)
    pythons = the_book.outputs("lists-grow/staircase")
    assert f"Python {in_a_head(pythons)}" in chart.svg.get_text()


@pytest.mark.parametrize("lab", LABS)
def test_lab_has_its_points_as_a_table(site: Path, lab: str) -> None:
    """Who reads numbers, or hears them, finds in a table what the chart draws: each row and each column has a head."""
    page = soup(site / f"labs/{lab}.html")
    assert page.select_one(".lm-answer .lm-chart [role=img]")["aria-label"].endswith(
        "."
    )
    table = page.select_one(".lm-waits > table")
    heads = table.select("thead th[scope=col]")
    rows = table.select("tbody tr")
    assert table.caption.get_text().startswith("What Python ") and len(rows) > 4
    for row in rows:
        assert len(row.select("th[scope=row]")) == 1
        assert len(row.select("td")) == len(heads) - 1
        assert all(cell.get_text().lstrip("-").isdecimal() for cell in row.select("td"))


def test_readme_shows_this_figure(site: Path, the_book: model.Book) -> None:
    """The picture of the README is of the figure as it is now, once all Pythons are recorded that it shows."""
    _, name = readme_picture.SHOWN
    if lacks := not_recorded(the_book, name):
        pytest.skip(f"{name} is not recorded yet on {', '.join(lacks)}")
    with Image.open(readme_picture.PICTURE) as drawn:
        shows = drawn.text["shows"]
    again = (
        "docs/assets/figure.png is old: uv run python tests/helpers/readme_picture.py"
    )
    assert shows == readme_picture.figure_digest(site), again


def test_lab_runs_again_when_its_recordings_change(the_book: model.Book) -> None:
    """What a lab drew is kept under a name that changes with what it draws from."""

    def kept() -> str:
        plugin = SimpleNamespace(config={})
        lab = HOME / "docs/labs/growth_staircase.py"
        page = SimpleNamespace(
            file=SimpleNamespace(
                src_uri="labs/growth_staircase.py",
                content_string=lab.read_text(encoding="utf-8"),
            )
        )
        mkdocs_hook.on_pre_page(
            page, SimpleNamespace(plugins={"mkdocs-jupyter": plugin}), None
        )
        return plugin.config["cache_dir"]

    before, name = kept(), "lists-grow/staircase"
    other = {"3.15": parse("at 0 items: 1 slots, 64 bytes")}
    recorded = the_book.recorded | {
        name: Recording(the_book.snippets[name].digest, other)
    }
    runs = the_book.runs | {name: {}}
    current.use(
        model.Book(
            HOME,
            the_book.snippets,
            the_book.pythons,
            the_book.identities,
            recorded,
            runs,
        )
    )
    try:
        assert kept() != before
    finally:
        current.use(the_book)
    assert kept() == before
