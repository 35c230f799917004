"""The floor of a build: the same pages with every output pasted in, built by the same theme and plugins.

It is a book that nobody runs: no hook of ours, no extension of ours, no fence that is executed. The outputs are put in
by `paste_hook.py`, behind Python-Markdown. That is less work than an author would give it who pasted the HTML into the
Markdown: Python-Markdown then reads every tag, which takes it about as long as we take to make them, so a floor of that
kind flatters us. It can be made, too, with `--into-markdown`.

`python floor.py BOOK FLOOR` pastes the outputs of the copy BOOK, which has been built, into the copy FLOOR of it.
"""

import re
import shutil
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from textwrap import indent

from bs4 import BeautifulSoup
from copies import BENCHMARKS, Copy, copy_of
from texts import SETTINGS, read, read_settings, write, write_settings

from living_memory.book import fences, page_blocks, tokens
from living_memory.pages import current

HOOK = "paste_hook.py"
INTO_MARKDOWN = "--into-markdown"
PLACE = '<div data-pasted="{}"></div>'
"""What stands in a page in place of an output that the hook puts there."""
PASTED = "pasted"
"""The folder of what the hook pastes: HTML, by the path of the page in `docs/`."""
LOST_LINKS = {"links": {"not_found": "ignore"}}
"""Pages link to what without our hook nobody makes; such a link takes as long as another."""
REPOSITORY = "https://example.org/repository"
"""In place of the one that our hook names: each page has a link for its editing."""
WHOLE = "book.md"
NOTEBOOKS = "mkdocs-jupyter"
OURS = "living_memory"
LAB = re.compile(r"(labs/\w+)\.py\b")
LINK_BY_NAME = re.compile(r"\]\((?:snippet|term|site):[^)\s]*\)")
FIRST_PAGE = "](#)"
"""A link that is there, in place of one that our hook would lead to its page."""


def make(book: Copy, folder: Path, *options: str) -> Copy:
    """The floor of a book that has been built."""
    floor = copy_of(book, folder)
    shutil.rmtree(floor.site)
    command = [sys.executable, __file__, *options]
    book.call([*command, book.folder, folder])
    return floor


def without_notebooks(floor: Copy, folder: Path) -> Copy:
    """The same floor without the plugin for notebooks, which no pasted page needs."""
    settings = read_settings(floor.folder)
    plugins = []
    for plugin in settings["plugins"]:
        if NOTEBOOKS not in plugin:
            plugins.append(plugin)
    settings["plugins"] = plugins
    plain = copy_of(floor, folder)
    write_settings(folder, settings)
    return plain


def paste_all(book: Copy, floor: Copy, into_markdown: bool) -> None:
    """Paste the outputs of the book into the pages of the floor, and take all that is ours out of its settings."""
    for page in sorted(floor.docs.rglob("*.md")):
        name = page.relative_to(floor.docs)
        kept = floor.folder / PASTED / name
        pasting = Pasting(None if into_markdown else kept)
        text = pasting.page(read(page))
        write(page, text)
    keep_article(book, floor, WHOLE)
    stand_in_for_labs(book, floor)
    shutil.copy(BENCHMARKS / HOOK, floor.folder)
    take_out_ours(floor)


def take_out_ours(floor: Copy) -> None:
    """Leave in the settings what an author of such pages would have there."""
    settings = read_settings(floor.folder)
    extensions = []
    for extension in settings["markdown_extensions"]:
        if OURS not in str(extension):
            extensions.append(extension)
    settings["markdown_extensions"] = extensions
    settings["hooks"] = [HOOK]
    settings["repo_url"] = REPOSITORY
    settings["validation"] = LOST_LINKS
    write_settings(floor.folder, settings)


def stand_in_for_labs(book: Copy, floor: Copy) -> None:
    """Give each lab a page of the same name and content that is no notebook, and lead all links to it."""
    for lab in sorted(floor.docs.glob("labs/*.py")):
        page = f"labs/{lab.stem}.md"
        keep_article(book, floor, page)
        lab.unlink()
        write(floor.docs / page, "# A lab\n")
    settings = floor.folder / SETTINGS
    for file in [settings, *floor.docs.rglob("*.md")]:
        text = read(file)
        linked = LAB.sub(r"\1.md", text)
        write(file, linked)


class Pasting:
    """Pastes outputs into one page; what is HTML it leaves to the hook, if it is told where the hook finds it."""

    def __init__(self, kept: Path | None) -> None:
        """The folder where the outputs of this page are kept for the hook, or None: then they go into the Markdown."""
        self.kept = kept
        self.number = 0

    def page(self, text: str) -> str:
        """A page with the outputs of its fences and the values of its tokens pasted in."""
        rows = text.split("\n")
        parts: list[str] = []
        done = 0
        for block in page_blocks.blocks(text):
            parts += rows[done : block.line - 1]
            done = block.last
            as_it_is = "\n".join(rows[block.line - 1 : done])
            parts.append(self.fence(block, as_it_is))
        printed = "\n".join([*parts, *rows[done:]])
        quoted = tokens.TOKEN.sub(paste_token, printed)
        return LINK_BY_NAME.sub(FIRST_PAGE, quoted)

    def fence(self, block: page_blocks.Block, as_it_is: str) -> str:
        """What a fence prints instead of the fence; any other fence as it is."""
        if not fences.is_run(block):
            return as_it_is
        text = output_of(block.code, block.indent)
        if self.kept and "html=" in block.head:
            text = self.leave(self.kept, text)
        return indent(text, block.indent)

    def leave(self, kept: Path, text: str) -> str:
        """Leave this HTML to the hook; what stands in its place."""
        self.number += 1
        write(kept / f"{self.number}.html", text)
        return PLACE.format(self.number) + "\n"


def output_of(code: str, space: str) -> str:
    """What the code of a fence prints; each of its lines begins with this space."""
    lines = code.splitlines()
    flush = [line.removeprefix(space) for line in lines]
    printed = StringIO()
    with redirect_stdout(printed):
        exec("\n".join(flush), {})
    return printed.getvalue()


def paste_token(found: re.Match[str]) -> str:
    """The value that a token quotes."""
    book = current.current()
    line = tokens.value(book, **found.groupdict())
    return line.value if line else found[0]


def keep_article(book: Copy, floor: Copy, page: str) -> None:
    """Keep the content of a built page where the hook finds it."""
    built = book.site / page
    text = read(built.with_suffix(".html"))
    article = BeautifulSoup(text, "html.parser").article
    assert article is not None
    kept = floor.folder / PASTED / page
    write(kept.with_suffix(".html"), article.decode_contents())


if __name__ == "__main__":
    pasted = INTO_MARKDOWN in sys.argv
    words = [word for word in sys.argv if word != INTO_MARKDOWN]
    _, of_book, of_floor = words
    original = Copy(Path(of_book))
    target = Copy(Path(of_floor))
    paste_all(original, target, pasted)
