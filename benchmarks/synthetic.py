"""A synthetic book of as many snippets and pages as one asks for, made of the sections of today's book.

A section is a heading with what stands below it, up to the next heading that shows a snippet: prose, tokens, and a
fence with `watch` and `ask` where the real one has them, so their proportions are those of today's book. Sections are
dealt out in their order, over and over; at the second time round a snippet's claim says so, which makes it another
source to run and leaves its recordings valid, since they are held to the code alone. The same numbers give the same
book.

Links to other pages lead to a page of the synthetic book, without the anchor.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from copies import Copy, copy_of
from texts import read, read_settings, write, write_settings

KEPT = ("reference/glossary.md", "reference/what-moved.md", "book.md")
"""Pages that are made from all others, or mark the words of all others."""
HEADING = re.compile(r"^(?=## )", re.M)
ANCHOR = re.compile(r"\{ #[\w-]+(?: \.deeper)? \}$", re.M)
SHOWN = re.compile(r"\bshow\(\s*[\"']([\w-]+/\w+)[\"']")
CALLED = re.compile(r"^ *from living_memory import (\w+)$", re.M)
LINK = re.compile(r"\]\((?!https?:)[^)\s]+\)")
TOKEN = re.compile(r"\{\{ *([\w/-]+):.*?\}\}")
NAMED = re.compile(r"[\"\[^{ ]([\w-]+/\w+)[\":]")
"""What may be the name of a snippet: in a call, in a token, in a footnote."""
WITNESS = re.compile(r"\[\^([\w-]+/\w+): ")
"""A footnote that names a snippet."""
CLAIM = re.compile(r'^"""(.+?)(\.?)("""|\n)')
FIRST_PAGE = "](../index.md)"
INDEX = "# A synthetic book\n\nIt has {} snippets on {} pages.\n"
FIGURE = """```python exec="on" html="on"
from living_memory import show
print(show("{}"))
```
"""
WHO = "pythons.toml"
ASSETS = "assets"
RECORDED = (".out", ".watch.json")


@dataclass(frozen=True)
class Section:
    """Part of a page of today's book, and the snippets that it shows."""

    text: str
    snippets: list[str]

    @property
    def is_alone(self) -> bool:
        """Whether it needs nothing but the snippets that it shows."""
        called = set(CALLED.findall(self.text))
        quoted = {*TOKEN.findall(self.text), *WITNESS.findall(self.text)}
        only_shows = called == {"show"}
        return only_shows and quoted.issubset(self.snippets)


Dealt = tuple[Section, int]
"""A section, and the how manieth time it is dealt out."""


def sections(book: Copy) -> list[Section]:
    """All sections of today's lessons that need no other, in the order of their files."""
    found = []
    for page in sorted(book.docs.glob("*/*.md")):
        for part in parts(read(page)):
            names = unique(SHOWN.findall(part))
            section = Section(part, names)
            if section.is_alone:
                found.append(section)
    return found


def unique(names: list[str]) -> list[str]:
    """The names, each once."""
    return list(dict.fromkeys(names))


def parts(text: str) -> Iterator[str]:
    """The parts of a page, each from a heading that shows a snippet to the next such heading."""
    _, *pieces = HEADING.split(text)
    part = ""
    for piece in pieces:
        if part and SHOWN.search(piece):
            yield part
            part = ""
        part += piece
    yield part


def make(clone: Copy, folder: Path, snippets: int, pages: int) -> Copy:
    """A book of so many snippets on so many pages, in a copy of the clone."""
    book = copy_of(clone, folder)
    for part in (book.docs, book.snippets, book.site):
        shutil.rmtree(part, ignore_errors=True)
    book.forget()
    figures = keep_pages(clone, book)
    text = INDEX.format(snippets, pages)
    write(book.docs / "index.md", "\n".join([text, *figures]))
    names = add_lessons(clone, book, snippets, pages)
    set_nav(book, ["index.md", *names, *KEPT])
    return book


def keep_pages(clone: Copy, book: Copy) -> list[str]:
    """Copy what every book has: who made the recordings, styles, some pages with the snippets that they name.

    The links of these pages lead to the first page, which has a figure of what they quote and do not show: these
    figures are given back.
    """
    figures = []
    who = read(clone.snippets / WHO)
    write(book.snippets / WHO, who)
    shutil.copytree(clone.docs / ASSETS, book.docs / ASSETS)
    for name in KEPT:
        text = read(clone.docs / name)
        linked = LINK.sub(FIRST_PAGE, text)
        write(book.docs / name, linked)
        shown = SHOWN.findall(text)
        for named in unique(NAMED.findall(text)):
            if (clone.snippets / named).with_suffix(".py").exists():
                copy_snippet(clone, book, named, named)
                if named not in shown:
                    figures.append(FIGURE.format(named))
    return figures


def grow(clone: Copy, folder: Path, snippets: int, pages: int) -> Copy:
    """Today's book with so many snippets more on so many pages more."""
    book = copy_of(clone, folder)
    names = add_lessons(clone, book, snippets, pages)
    settings = read_settings(folder)
    nav = settings["nav"]
    nav.append({"More": names})
    set_nav(book, nav)
    return book


def set_nav(book: Copy, nav: list[object]) -> None:
    """Let the book have these pages."""
    settings = read_settings(book.folder)
    settings["nav"] = nav
    write_settings(book.folder, settings)


def add_lessons(clone: Copy, book: Copy, snippets: int, pages: int) -> list[str]:
    """Write so many lessons with so many snippets into a book; their pages, by their paths in `docs/`."""
    known = sections(clone)
    lessons = []
    for number in range(1, pages + 1):
        lessons.append(Lesson(number, clone, book))
    done = 0
    for section, time in deal(known, snippets):
        place = done * pages // snippets
        lessons[place].add(section, time)
        done += len(section.snippets)
    for lesson in lessons:
        lesson.write()
    return [lesson.page for lesson in lessons]


def deal(known: list[Section], snippets: int) -> Iterator[Dealt]:
    """Sections with so many snippets, over and over, each with the number of the time; none that would be too many."""
    left = snippets
    for time in count(1):
        for section in known:
            if not left:
                return
            size = len(section.snippets)
            if size <= left:
                left -= size
                yield section, time


class Lesson:
    """A synthetic page, and the snippets that it shows."""

    def __init__(self, number: int, clone: Copy, book: Copy) -> None:
        """The page of this number in a book, which has a title and nothing else."""
        self.clone = clone
        self.book = book
        self.slug = f"lesson-{number:03}"
        self.page = f"more/{self.slug}.md"
        self.texts = [f"# Lesson {number} shows what happens to memory\n"]

    def add(self, section: Section, time: int) -> None:
        """Add a section, and write its snippets with their recordings; it is dealt out for the how manieth time."""
        place = len(self.texts)
        heads = count(1)
        text = LINK.sub(FIRST_PAGE, section.text)
        text = ANCHOR.sub(lambda _: f"{{ #section-{place}-{next(heads)} }}", text)
        for old in section.snippets:
            _, _, idea = old.partition("/")
            new = f"{self.slug}/{idea}_{place}"
            text = renamed(text, old, new)
            copy_snippet(self.clone, self.book, old, new, time)
        self.texts.append(text)

    def write(self) -> None:
        """Write the page."""
        text = "\n".join(self.texts)
        path = self.book.docs / self.page
        write(path, text)


def copy_snippet(clone: Copy, book: Copy, old: str, new: str, time: int = 1) -> None:
    """Copy a snippet with its recordings under another name; from the second time on its claim says so."""
    path = book.snippets / new
    known = clone.snippets / old
    source = read(known.with_suffix(".py"))
    if time > 1:
        claim = rf'"""\1, seen {time} times\2\3'
        source = CLAIM.sub(claim, source)
    write(path.with_suffix(".py"), source)
    for kind in RECORDED:
        recorded = known.with_suffix(kind)
        if recorded.exists():
            shutil.copy(recorded, path.with_suffix(kind))


def renamed(text: str, old: str, new: str) -> str:
    """A text that names a snippet by its new name."""
    name = re.escape(old)
    return re.sub(rf"{name}(?!\w)", new, text)
