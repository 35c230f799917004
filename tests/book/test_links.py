"""A link of a page leads somewhere, as its author sees at once: the built site is held to the same as a whole."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from living_memory.book import fences, page_blocks, snippets
from living_memory.project import HOME

DOCS = HOME / "docs"
PAGES = {path.relative_to(DOCS).as_posix(): path for path in sorted(DOCS.rglob("*.md"))}
LINK = re.compile(r"\]\((?P<target>[^)\s#]*)(#(?P<anchor>[^)\s]+))?\)")
ANCHOR = re.compile(r"\{[^}\n]*#(?P<anchor>[\w-]+)[^}\n]*\}")
SPOKEN = re.compile(r"(?P<kind>[a-z]+):(?P<what>.*)")
"""A target with a kind before it: `https:`, `mailto:`, `snippet:`, or what the build writes."""
BUILT = {"living-memory.zip", "living-memory.pyz", "living-memory.epub"}
"""Files that the build writes beside the pages."""


@cache
def anchors(page: Path) -> set[str]:
    """What a link to a page can end with: its typed anchors, and the snippets that it shows."""
    text = page.read_text(encoding="utf-8")
    typed = {found["anchor"] for found in ANCHOR.finditer(text)}
    return typed | {name for _, name in fences.shown(text)}


def faults(page: Path, text: str) -> Iterator[str]:
    """A line for each link of a page with this text that leads nowhere, with its place."""
    for number, line in enumerate(page_blocks.prose(text).splitlines(), 1):
        for found in LINK.finditer(line):
            if wrong := fault(page, found["target"], found["anchor"]):
                yield f"{page.relative_to(HOME).as_posix()}:{number}: {found[0][1:]} {wrong}"


def fault(page: Path, target: str, anchor: str | None) -> str:
    """What is wrong with a link; empty if nothing is."""
    if spoken := SPOKEN.fullmatch(target):
        unknown = (
            spoken["kind"] == "snippet" and not snippet_of(spoken["what"]).exists()
        )
        return "names no snippet: name a file of `snippets/`" if unknown else ""
    file = page.parent / target if target else page
    if not (file.exists() or target in BUILT):
        return "leads to no file: correct the path"
    if anchor and file.suffix == ".md" and anchor not in anchors(file):
        return f"finds no such anchor on its page: type `{{ #{anchor} }}` there, or name one that is there"
    return ""


def snippet_of(name: str) -> Path:
    """The file of a snippet."""
    return HOME / f"snippets/{name}.py"


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    """To a file that is there, or that the build writes; to an anchor that is typed there; to a snippet."""
    page = PAGES[name]
    found = list(faults(page, page.read_text(encoding="utf-8")))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("See [there](away.md).", "(away.md) leads to no file"),
        ("See [there](tour.md#pears).", "(tour.md#pears) finds no such anchor"),
        ("See [there](#pears).", "(#pears) finds no such anchor"),
        ("See [there](snippet:pears/one).", "(snippet:pears/one) names no snippet"),
    ],
)
def test_link_to_nowhere_is_named(line: str, said: str) -> None:
    """With the line where it stands."""
    [found] = faults(PAGES["tour.md"], f"# Tour\n\n{line}\n")
    assert found.startswith(f"docs/tour.md:3: {said}")


def test_snippets_are_found_where_links_look() -> None:
    """The name of a snippet is the way to its file."""
    assert all(snippet_of(name).exists() for name in snippets.find(HOME / "snippets"))
