"""Our styles and scripts: each file says what it dresses, and all of them are sound."""

import re
import shutil
from pathlib import Path

import biome
import pytest
from mkdocs.utils.yaml import yaml_load

from living_memory.project import HOME, PACKAGE

ASSETS = HOME / "docs/assets"
FILES = sorted([*ASSETS.glob("*.css"), *ASSETS.glob("*.js")])
WIDTH = 120
AWAY = (
    "not here: Biome, which npm brings: the styles and scripts in docs/assets were not linted"
    " (`uv run python tests/helpers/biome.py docs/assets` formats them)"
)
BENCH = PACKAGE / "live/workbench.html"
ASKED = re.compile(r"assets/[\w-]+\.(?:css|js)")
IMPORTED = re.compile(r'(?:from |import\(|new URL\()"\./([\w-]+\.(?:js|css))"')
"""What a script takes from the one beside it."""
SOURCES = PACKAGE / "live/browser"
FAULTS = {
    "a property that there is not": ("figure.css", ".lm-figure { colour: red; }\n"),
    "a name that is never used": ("keys.js", "let pear = 1;\n"),
    "a rule on one line": ("book.css", ".lm-chapter{color:red;margin:0}\n"),
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_file_says_what_it_dresses(file: Path) -> None:
    """By a first comment, in lines that a reader need not scroll."""
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("/* "), f"{file.name}: begin with what it dresses"
    long = [number for number, line in enumerate(lines, 1) if len(line) > WIDTH]
    assert not long, f"{file.name}: lines {long} have more than {WIDTH} columns"


def test_each_file_is_asked_for() -> None:
    """By `mkdocs.yml` for all pages, or by the template of the page that needs it."""
    settings = (HOME / "mkdocs.yml").read_text(encoding="utf-8")
    plain = yaml_load(settings.replace("!ENV ", ""))
    asked = {*plain["extra_css"], *plain["extra_javascript"]}
    asked |= {*plain["extra"]["polyfills"]}
    asked |= {"assets/book.css", *ASKED.findall(BENCH.read_text(encoding="utf-8"))}
    modules = [IMPORTED.findall(file.read_text(encoding="utf-8")) for file in FILES]
    asked |= {f"assets/{name}" for names in modules for name in names}
    assert asked == {f"assets/{file.name}" for file in FILES}


@pytest.fixture(scope="session")
def linter(told: list[str]) -> Path | None:
    """Biome; where npm cannot bring it, the closing summary says so."""
    found = biome.binary()
    if not found:
        told.append(AWAY)
    return found


def test_styles_and_scripts_are_sound(linter: Path | None) -> None:
    """Nothing that a linter finds, in the form that its formatter gives."""
    if linter:
        said = biome.complaints(linter, ASSETS) + biome.complaints(linter, SOURCES)
        do = "`uv run python tests/helpers/biome.py docs/assets` formats them"
        assert not said, f"{said}\n{do}"


@pytest.mark.parametrize("fault", FAULTS)
def test_linter_would_see_it(fault: str, linter: Path | None, tmp_path: Path) -> None:
    """Each fault, once, in a copy."""
    name, words = FAULTS[fault]
    copy = shutil.copytree(ASSETS, tmp_path / "assets")
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write(words)
    if linter:
        assert name in biome.complaints(linter, copy)


def test_colours_of_charts_in_the_dark_are_those_that_charts_have() -> None:
    """What `colours.css` lightens on a dark page is a colour that a lab draws with, or it would lighten nothing."""
    cycle = (PACKAGE / "pages/chart.mplstyle").read_text(encoding="utf-8")
    dressed = (ASSETS / "colours.css").read_text(encoding="utf-8")
    lightened = set(re.findall(r'\[(?:stroke|fill)="#(\w+)"\]', dressed))
    assert lightened
    assert lightened <= set(re.findall(r'"([0-9a-f]{6})"', cycle))
