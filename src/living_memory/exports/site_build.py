"""One build of the site after another: what the builder does not know of the book and of its pages.

`mkdocs build` makes one build, and stops at a problem. A server makes many, goes on at a problem, which pages then say,
and does not make a page again that is made of the same as before.
"""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..book import judging, proofreading
from ..book.model import Book
from ..git import last_changed
from ..pages import (
    article,
    chooser,
    current,
    links,
    notebook,
    one_page,
    policy,
    sections,
    summary,
    theme,
    trouble,
    typed_html,
    unused_rules,
)
from ..pages.asked import QUESTIONS, questions
from ..pages.ingredients import Parts
from ..pages.set_aside import Players
from ..problem import Problem, stop_at
from ..running import loading
from ..watching import traces
from . import epub, for_programs, markdown, site_zip
from .for_programs import Page, Part
from .page_in_work import PageInWork
from .pages_made import Article, Build, Kept, hidden

log = logging.getLogger("mkdocs.living_memory")
Address = Callable[[str], str]
"""Gives the address in the site of a page of `docs/`."""
LABS = "labs/"
"""Where the pages lie that are notebooks."""
ZIP, EPUB = "living-memory.zip", "living-memory.epub"
NOT_IN_ZIP = (EPUB, "404.html", "sitemap.xml", "sitemap.xml.gz")
LATE = (ZIP, EPUB, "search/search_index.json", "search/search_index.js")
"""What is made of the whole site; a server makes it at its start alone."""


@dataclass
class Site:
    """The site, from build to build."""

    is_served: bool = False
    build: Build = field(default_factory=Build)
    book: Book | None = None
    kept: dict[str, Kept] = field(default_factory=dict)
    """The pages of a server as they were last made."""
    days: dict[str, str] = field(default_factory=dict)
    players: Players = field(default_factory=Players)
    files: dict[str, bytes] = field(default_factory=dict)
    """What a server makes at its start alone, by its place in the site: the zip, the index of the search."""
    work: PageInWork = field(default_factory=partial(PageInWork, "", "", []))
    """The page that is being made."""
    bound: str = ""
    """All pages on one page, which a server makes at its start alone."""
    leaves: list[one_page.Leaf] = field(default_factory=list)
    """Those pages."""

    def refuse(self, problems: list[Problem]) -> None:
        """Stop the build at these problems; where it is served, let each page say them."""
        if not self.is_served:
            stop_at(problems)
        self.build.problems += problems
        for wrong in problems:
            log.error("%s", wrong)

    def read_book(self, folder: Path, edit: str) -> None:
        """Run what has not been run yet, all at once, and hold it against notes and recordings."""
        now = self.run_book(folder)
        self.refuse([*judging.check(now), *traces.check(now.snippets.values())])
        now.edit = edit
        current.use(now)
        for name in now.snippets:
            for minor, lines in now.news(name).items():
                log.info("News: %s on %s\n%s", name, now.who(minor), lines)

    def run_book(self, folder: Path) -> Book:
        """The book in this folder, run; a server goes on with the one before where it cannot be read."""
        if not self.is_served:
            return loading.load(folder)
        try:
            self.book = loading.look(folder)
        except Problem as wrong:
            if self.book is None:
                raise
            self.refuse([wrong])
        for failure in self.book.failed.values():
            log.error("%s", failure)
        return self.book

    def place(self, address: Address, settings: Path) -> None:
        """Say where each snippet stands, and stop where a fence is wrong, or a snippet stands nowhere.

        `settings` is the file of those of the builder.
        """
        now, build = current.current(), self.build
        build.shown_on = links.pages(now)
        build.asked = questions(now)
        if not self.is_served:
            # What a wrong fence was to show stands nowhere: it would be said to be hidden, and is not.
            stop_at(proofreading.check_all_fences(now))
            stop_at(hidden(now, build.shown_on))
        if not (self.is_served and self.days):
            self.days = last_changed(now.folder)
        build.days = self.days
        for name, page in build.shown_on.items():
            now.addresses[name] = f"{address(page)}#{name}"
        if self.is_served:
            build.parts = Parts(
                now, build.shown_on, settings.read_text(encoding="utf-8")
            )

    def find(self, here: str, source: str) -> Kept | None:
        """The page that is made of the same as before, if there is one."""
        known = self.kept.get(here)
        if known and self.build.parts and known.made_of == self.build.parts.of(source):
            self.build.texts[here] = known.article.text
            return known
        return None

    def begin(self, here: str, source: str, head: Collection[str]) -> PageInWork:
        """Take a page in hand: read the keys of its front matter, its fences and its tokens."""
        where = f"docs/{here}"
        is_lab = here.startswith(LABS)
        check = proofreading.check_lab if is_lab else proofreading.check
        wrong = self.build.wrong[here] = check(current.current(), where, source)
        wrong += proofreading.check_head(where, source, head)
        self.work = PageInWork(where, source, wrong)
        return self.work

    def finish(
        self, here: str, source: str, html: str, url: str, address: Address
    ) -> Article:
        """The article of a page, made whole; one that says what is wrong where that is served."""
        wrong = self.build.wrong[here]
        if here.startswith(LABS):
            html = notebook.notebook(html)
        typed = typed_html.check(f"docs/{here}", source, html)
        wrong += typed if not wrong or self.is_served else []
        made = Article("" if typed else html, source)
        try:
            stop_at(wrong)
            made = self.make(here, source, html, url, address)
        except Problem as found:
            wrong[:] = [found]
        if wrong and self.is_served:
            log.error("%s", wrong[0])
            box = trouble.box("Something is wrong on this page", wrong)
            made.html = box + self.work.aside.put_back(made.html)
        made.html = self.players.set_aside(made.html)
        self.build.texts[here] = made.text
        return made

    def stop_where_wrong(self) -> None:
        """Stop the build where pages are wrong, at all of them; a server goes on."""
        if not self.is_served:
            for wrong in self.build.wrong.values():
                self.build.problems += wrong
            stop_at(self.build.problems)

    def make(
        self, here: str, source: str, html: str, url: str, address: Address
    ) -> Article:
        """The article: links by name lead to their places, code has buttons, and it says when it was changed."""
        html = self.work.aside.put_back(html)
        now, shown_on = current.current(), self.build.shown_on
        if here.startswith(LABS):
            text = markdown.notebook(source, html)
            html = notebook.asking_first(html)
        else:
            text = markdown.plain(now, source)
        led = links.aim(html, shown_on, url, address)
        meta: dict[str, Any] = {}
        if here.startswith(QUESTIONS):
            meta["search"] = {"boost": 1.75}
        elif links.is_lesson(now, here):
            meta["search"] = {"boost": 2}
        if asked := self.build.asked.get(here):
            meta["tags"] = asked  # of which the search knows, and nobody else
        if said := summary.summary(led):
            meta["description"] = said
        if day := article.changed(self.build.days, here, source):
            meta["revision_date"] = day
        whole = article.finish(now, here, source, led)
        return Article(whole, links.aim(text, shown_on, here), meta)

    def keep(self, here: str, source: str, made: Article, page: Any) -> None:
        """Keep a page for the builds to come."""
        if self.build.parts:
            self.kept[here] = Kept(self.build.parts.of(source), made, page)

    def bind(self, leaves: list[one_page.Leaf], url: str) -> str:
        """All pages on one page, for a page with this address; a server binds them at its start alone."""
        if not (self.is_served and self.bound):
            self.bound, self.leaves = one_page.bind(leaves, url), leaves
        return self.bound

    def frame(self, page: str) -> str:
        """A page mended where the theme gets it wrong, which forbids all that is not of this site.

        Above its title it says what is wrong with the book, while that is served.
        """
        box = trouble.box("Something is wrong with the book", self.build.problems)
        page = page.replace("<h1", f"{box}<h1", 1)
        marked = sections.mark_contents(page)
        return policy.policy(theme.theme(marked, chooser.render()), self.is_served)

    def close(self, folder: Path, head: str, title: epub.Title) -> None:
        """Write what is made of the whole site into its folder; a book on one page is an EPUB, too."""
        now = current.current()
        parts = []
        for part, pages in self.build.sections:
            titles = [Page(str(page.title), page.file.src_uri) for page in pages]
            parts.append(Part(part, titles))
        for_programs.write(folder, now, self.build.texts, head, parts)
        if not self.is_served:  # where a page may get a class that none has now
            unused_rules.leave_out(folder)
        if not self.files:
            if self.leaves:
                epub.write(folder / EPUB, self.leaves, title)
            site_zip.pack(folder, ZIP, without=NOT_IN_ZIP)
        for name in LATE if self.is_served else ():
            path = folder / name
            if name in self.files:
                path.write_bytes(self.files[name])
            elif path.exists():
                self.files[name] = path.read_bytes()
