"""Where a snippet stands, and the links by name: `snippet:lesson/idea`, `term:word`, `site:file`, `repository:path`."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from posixpath import dirname, relpath

from ..book import authored
from ..book.fences import shown
from ..book.model import Book
from ..problem import problem
from ..project import REPOSITORY

GLOSSARY = "reference/glossary.md"
LINK = re.compile(
    r"(?P<before>href=\"|\]\()(?P<kind>snippet|term|site|repository):(?P<what>[^\")\s]+)"
)


def pages(book: Book) -> dict[str, str]:
    """The page of each snippet, `lifetimes/cycles.md`: its lesson's own, else the first that shows it."""
    found: dict[str, str] = {}
    for page, text in authored.pages(book.folder):
        lesson = Path(page).stem
        for _, name in shown(text):
            if name not in found or lesson_of(name) == lesson:
                found[name] = page
    return found


def lesson_of(name: str) -> str:
    """The lesson of a snippet, `cycles` of `cycles/self_loop`."""
    lesson, _, _ = name.partition("/")
    return lesson


def is_lesson(book: Book, here: str) -> bool:
    """Whether a page is a lesson: snippets carry its name, and it is no page of reference and no question."""
    if here.startswith(("reference/", "questions/")):
        return False
    lesson = Path(here).stem
    return lesson in map(lesson_of, book.snippets)


def sources_of(here: str, source: str) -> list[str]:
    """The files that a page is made of: its own, and those of the snippets that it shows."""
    found = [f"docs/{here}"]
    for _, name in shown(source):
        found.append(f"snippets/{name}.py")
        found.append(f"snippets/{name}.out")
    return found


def aim(
    text: str, shown_on: Mapping[str, str], here: str, url: Callable[[str], str] = str
) -> str:
    """The text with its links led from `here` to where they mean.

    `shown_on` has the page of each snippet, and `url` gives the address of a page.
    Raise `Problem` where a link names a snippet that no page shows.
    """

    def aimed(found: re.Match[str]) -> str:
        what = found["what"]
        match found["kind"]:
            case "repository":
                address = f"{REPOSITORY}/{what}"
            case "site":
                address = way(here, what)
            case "term":
                address = way(here, url(GLOSSARY)) + f"#{what}"
            case _:
                page = page_of(what, shown_on, here)
                address = way(here, url(page)) + f"#{what}"
        return found["before"] + address

    return LINK.sub(aimed, text)


def page_of(name: str, shown_on: Mapping[str, str], here: str) -> str:
    """The page of a snippet; raise `Problem`, at the page `here` that links it, where no page shows it."""
    if name in shown_on:
        return shown_on[name]
    what = f"`snippet:{name}` names a snippet that no page shows"
    do = f'show it on a page, `print(show("{name}"))`, or name one that is shown'
    raise problem(here, what, do)


def way(here: str, target: str) -> str:
    """The address of a target as it stands in a link on the page `here`; that of a folder keeps its stroke."""
    found = relpath(target, dirname(here) or ".")
    return f"{found}/" if target.endswith("/") else found
