"""Where a snippet stands, and the links by name: `snippet:lesson/idea`, `term:word`, `site:file`, `repository:path`."""

import re
from collections.abc import Callable
from pathlib import Path
from posixpath import relpath

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
    docs = book.folder / "docs"
    for path in sorted(docs.rglob("*.md")):
        for _, name in shown(path.read_text(encoding="utf-8")):
            if name not in found or path.stem == name.split("/")[0]:
                found[name] = path.relative_to(docs).as_posix()
    return found


def is_lesson(book: Book, here: str) -> bool:
    """Whether a page teaches: snippets carry its name, and it is no page of reference."""
    own = any(name.split("/")[0] == Path(here).stem for name in book.snippets)
    return own and not here.startswith("reference/")


def sources_of(here: str, source: str) -> list[str]:
    """The files that a page is made of: its own, and those of the snippets that it shows."""
    snippets = [
        f"snippets/{name}.{kind}" for _, name in shown(source) for kind in ("py", "out")
    ]
    return [f"docs/{here}", *snippets]


def aim(
    text: str, places: dict[str, str], here: str, url: Callable[[str], str] = str
) -> str:
    """The text with its links led from `here` to where they mean; `url` gives the address of a page.

    Raise `Problem` where a link names a snippet that no page shows.
    """

    def aimed(found: re.Match) -> str:
        what = found["what"]
        if found["kind"] == "repository":
            return f"{found['before']}{REPOSITORY}/{what}"
        page = {"snippet": places.get(what), "term": GLOSSARY}.get(found["kind"], "")
        if page is None:
            raise problem(
                here,
                f"`snippet:{what}` names a snippet that no page shows",
                "name a snippet of `snippets/`",
            )
        target = url(page) if page else what
        way = relpath(
            target, "/".join(here.split("/")[:-1]) or "."
        ) + "/" * target.endswith("/")
        return f"{found['before']}{way}{'#' + what if page else ''}"

    return LINK.sub(aimed, text)
