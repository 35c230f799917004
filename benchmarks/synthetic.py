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
from itertools import cycle
from pathlib import Path

from copies import Copy
from settings import read_config, write_config

KEPT = ("reference/glossary.md", "reference/what-moved.md", "book.md")
"""Pages that are made from all others, or mark the words of all others."""
HEADING = re.compile(r"^(?=## )", re.M)
ANCHOR = re.compile(r"\{ #[\w-]+ \}$", re.M)
SHOWN = re.compile(r"\bshow\(\s*[\"']([\w-]+/\w+)[\"']")
CALLED = re.compile(r"^ *from living_memory import (\w+)$", re.M)
LINK = re.compile(r"\]\((?!https?:)[^)\s]+\)")
TOKEN = re.compile(r"\{\{ *([\w/-]+):.*?\}\}")
CLAIM = re.compile(r'^"""(.+?)(\.?)("""|\n)')
FIRST_PAGE = "](../index.md)"
INDEX = "# A synthetic book\n\nIt has {} snippets on {} pages.\n"
RECORDED = (".out", ".watch.json")


@dataclass(frozen=True)
class Section:
    """Part of a page of today's book, and the snippets that it shows."""

    text: str
    snippets: tuple[str, ...]


def sections(docs: Path) -> list[Section]:
    """All sections of today's lessons that only show snippets, in the order of their files."""
    found = []
    for page in sorted(docs.glob("*/*.md")):
        text = page.read_text(encoding="utf-8")
        for part in parts(text):
            names = tuple(dict.fromkeys(SHOWN.findall(part)))
            section = Section(part, names)
            if names and is_alone(section):
                found.append(section)
    return found


def parts(text: str) -> Iterator[str]:
    """The parts of a page, each from a heading that shows a snippet to the next such heading."""
    _, *pieces = HEADING.split(text)
    part = ""
    for piece in pieces:
        if SHOWN.search(piece) and part:
            yield part
            part = ""
        part += piece
    yield part


def is_alone(section: Section) -> bool:
    """Whether a section needs nothing but the snippets that it shows."""
    only_shows = set(CALLED.findall(section.text)) <= {"show"}
    quoted = set(TOKEN.findall(section.text))
    return only_shows and quoted <= set(section.snippets)


def make(clone: Copy, folder: Path, snippets: int, pages: int) -> Copy:
    """A book of so many snippets on so many pages, in a copy of the clone."""
    shutil.copytree(clone.folder, folder, symlinks=True)
    for part in ("docs", "snippets", "site", ".cache"):
        shutil.rmtree(folder / part, ignore_errors=True)
    docs, real = folder / "docs", clone.folder / "docs"
    shutil.copytree(real / "assets", docs / "assets")
    (folder / "snippets").mkdir()
    shutil.copy(clone.folder / "snippets/pythons.toml", folder / "snippets")
    for name in KEPT:
        text = (real / name).read_text(encoding="utf-8")
        write(docs / name, LINK.sub(FIRST_PAGE, text))
    write(docs / "index.md", INDEX.format(snippets, pages))
    names = add_lessons(clone.folder, folder, snippets, pages)
    set_nav(folder, ["index.md", *names, *KEPT])
    return Copy(folder, clone.environment)


def grow(clone: Copy, folder: Path, snippets: int, pages: int) -> Copy:
    """Today's book with so many snippets more on so many pages more."""
    shutil.copytree(clone.folder, folder, symlinks=True)
    names = add_lessons(clone.folder, folder, snippets, pages)
    nav = read_config(folder)["nav"]
    set_nav(folder, [*nav, {"More": names}])
    return Copy(folder, clone.environment)


def add_lessons(clone: Path, folder: Path, snippets: int, pages: int) -> list[str]:
    """Write so many lessons with so many snippets into a book; their pages, by their paths in `docs/`."""
    lessons = [Lesson(number) for number in range(1, pages + 1)]
    done = 0
    for section, time in deal(sections(clone / "docs"), snippets):
        lesson = lessons[done * pages // snippets]
        lesson.add(section, time, clone, folder)
        done += len(section.snippets)
    for lesson in lessons:
        write(folder / "docs" / lesson.page, "\n".join(lesson.texts))
    return [lesson.page for lesson in lessons]


def deal(found: list[Section], snippets: int) -> Iterator[tuple[Section, int]]:
    """Sections with so many snippets, over and over, each with the number of the time; none that would be too many."""
    left = snippets
    for number, section in enumerate(cycle(found)):
        if len(section.snippets) <= left:
            left -= len(section.snippets)
            yield section, 1 + number // len(found)
        if not left:
            return


class Lesson:
    """A synthetic page, and the names that its snippets get."""

    def __init__(self, number: int) -> None:
        """The page of this number, which has a title and nothing else."""
        self.slug = f"lesson-{number:03}"
        self.page = f"more/{self.slug}.md"
        self.texts = [f"# Lesson {number} shows what happens to memory\n"]

    def add(self, section: Section, time: int, clone: Path, folder: Path) -> None:
        """Add a section, and write its snippets with their recordings."""
        place = len(self.texts)
        text = LINK.sub(FIRST_PAGE, section.text)
        text = ANCHOR.sub(f"{{ #section-{place} }}", text)
        for old in section.snippets:
            idea = old.partition("/")[2]
            new = f"{self.slug}/{idea}_{place}"
            copy_snippet(clone / "snippets" / old, folder / "snippets" / new, time)
            text = re.sub(rf"{re.escape(old)}(?!\w)", new, text)
        self.texts.append(text)


def copy_snippet(old: Path, new: Path, time: int) -> None:
    """A snippet with its recordings under another name; its claim says the how manieth time it is."""
    source = old.with_suffix(".py").read_text(encoding="utf-8")
    claim = rf'"""\1, seen {time} times\2\3'
    write(new.with_suffix(".py"), CLAIM.sub(claim, source) if time > 1 else source)
    for kind in RECORDED:
        if old.with_suffix(kind).exists():
            shutil.copy(old.with_suffix(kind), new.with_suffix(kind))


def set_nav(folder: Path, nav: list[object]) -> None:
    """Let the book have these pages."""
    config = read_config(folder)
    config["nav"] = nav
    write_config(folder, config)


def write(path: Path, text: str) -> None:
    """Write a file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
