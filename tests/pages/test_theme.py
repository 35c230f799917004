"""What the theme gets wrong is put right on every page, and a theme that says it in other words is noticed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from soups import Pages

from living_memory.pages.policy import CHARSET, forbid
from living_memory.pages.theme import (
    ASKS,
    BEGINNINGS,
    MENDS,
    PALETTE,
    THEME,
    Mend,
    asked_freely,
    chosen_colours,
    theme,
)
from living_memory.problem import Problem
from living_memory.project import HOME

EVERY = (Mend(PALETTE, PALETTE), *MENDS)
MATERIAL = f'<title>Pears</title><meta name="generator" content="{THEME}9">'
PRIVATE = {
    "__palette": "the radio buttons of the colours, and where the theme remembers the choice",
    "data-md-color-media": "which of the system's colours a radio button stands for",
    "data-md-color-scheme": "the colours of a radio button and of the page",
    "md-header": "the header, whose colour the browser takes",
}
"""The theme's private names that `docs/assets/colours.js` uses, as they stand in its HTML."""
OURS = {"mdColorMedia": "data-md-color-media", "mdColorScheme": "data-md-color-scheme"}
"""How a script calls an attribute."""


def texts(site: Path) -> Iterator[str]:
    """Every page of the site."""
    for path in site.rglob("*.html"):
        yield path.read_text(encoding="utf-8")


def test_each_mend_is_done(site: Path) -> None:
    """No page has what is mended, and some page has what stands in its place."""
    found = list(texts(site))
    for mend in MENDS:
        assert not [text for text in found if mend.old in text], mend
        assert [text for text in found if mend.where in text and mend.new in text], mend


@pytest.mark.parametrize("moved", EVERY, ids=lambda mend: mend.old)
def test_moved_words_are_noticed(moved: Mend) -> None:
    """Where the theme no longer says it so, the build stops, with the page, the words and what to do."""
    words = [mend.old for mend in EVERY if mend is not moved]
    page = "".join([MATERIAL, *words, moved.where, moved.old])
    assert moved.old not in theme(page) or moved.old == moved.new
    with pytest.raises(Problem) as refusal:
        theme(page.replace(moved.old, moved.old.replace('"', "'").replace("<", "< ")))
    said = str(refusal.value)
    assert said.startswith("src/living_memory/pages/theme.py: ") and "'Pears'" in said
    assert moved.old in said and "To do: " in said


def test_no_page_is_fetched_ahead(pages: Pages) -> None:
    """A page asks for no page that its reader has not asked for: no link of a head says `next` or `prefetch`.

    Firefox fetches what `rel="next"` names, and then logs on every page that the policy forbids it.
    """
    ahead = "link[rel=next], link[rel=prev], link[rel=prefetch], link[rel=preload]"
    for path, html in pages.items():
        found = html.select(ahead)
        assert not found, f"{path.name}: mend `FETCHED_AHEAD` in pages/theme.py"


def test_titles_of_the_menu_stand_without_blank_lines(site: Path) -> None:
    """Each page carries the titles of all others, so their blank lines weigh on each."""
    spaced = re.compile(r'<span class="md-ellipsis">\s+[^\s<]')
    for path in site.rglob("*.html"):
        found = spaced.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path.name}: mend `SPACED_TITLE` in pages/theme.py"


def test_another_theme_is_left_alone() -> None:
    """A page of a theme that is not ours has nothing to be mended."""
    assert theme("<p>Pears</p>") == "<p>Pears</p>"


def test_page_without_a_place_for_its_policy_is_noticed() -> None:
    """A policy that nothing would read stops the build."""
    assert forbid(CHARSET, "none").startswith(CHARSET)
    with pytest.raises(Problem, match="would have no policy"):
        forbid('<meta charset="UTF-8">', "none")


def test_private_names_of_the_theme_are_there(site: Path) -> None:
    """Our script of colours relies on names that the theme may change: they are in its HTML and in its script."""
    script = (HOME / "docs/assets/colours.js").read_text(encoding="utf-8")
    used = set(re.findall(r"__palette|(?<=\.)md-header|(?<=dataset\.)\w+", script))
    assert {OURS.get(name, name) for name in used} == set(PRIVATE), (
        "name in PRIVATE what `colours.js` uses"
    )
    page = (site / "index.html").read_text(encoding="utf-8")
    for name, use in PRIVATE.items():
        assert name in page, f"the theme has no {name!r} any more: {use}"
    for name in ("__md_get", "__md_set"):
        assert name in script and f"{name}=" in page, (
            f"the theme has no {name!r} any more, by which it remembers"
        )


def test_colours_that_no_page_has_are_not_served() -> None:
    """The theme serves a score of colours to every reader; a rule that a page of this site may need stays."""
    style = (
        "@media screen{[data-md-color-scheme=slate]{--a:1}[data-md-color-primary=red]{--b:1}"
        "[data-md-color-accent=pink],[data-md-color-primary=custom] p{--c:1}}"
        "[data-md-color-primary=black] .md-tabs,[data-md-color-accent=red]{--d:1}.md-nav{--e:1}"
    )
    kept = chosen_colours(style)
    assert [letter for letter in "abcde" if f"--{letter}" in kept] == ["a", "c", "e"]
    assert kept.count("{") == kept.count("}")


def test_served_colours_are_those_of_the_site(site: Path) -> None:
    """Every colour that a page names is in the style, and no other colour of the theme."""
    [path] = (site / "assets/stylesheets").glob("palette.*.css")
    style = path.read_text(encoding="utf-8")
    assert "[data-md-color-scheme=slate]" in style
    assert "[data-md-color-primary=" not in style
    page = (site / "index.html").read_text(encoding="utf-8")
    named = set(re.findall(r'data-md-color-(?:primary|accent)="([^"]*)"', page))
    assert named == {"custom"}, "the theme keeps the rules of another colour"


def test_search_asks_as_it_is_told(site: Path) -> None:
    """The script that is served asks so, and a script that asks in another way stops the build."""
    [path] = (site / "assets/javascripts/workers").glob("search.*.js")
    served = path.read_text(encoding="utf-8")
    assert ASKS in served and BEGINNINGS not in served
    with pytest.raises(Problem) as refusal:
        asked_freely(served)
    said = str(refusal.value)
    assert said.startswith("src/living_memory/pages/theme.py: ") and BEGINNINGS in said
