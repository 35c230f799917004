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
from copies import BENCHMARKS, Copy
from settings import read_config, write_config

from living_memory.book import fences, tokens
from living_memory.pages import current

HOOK = "paste_hook.py"
INTO_MARKDOWN = "--into-markdown"
PLACE = '<div data-pasted="{}"></div>'
"""What stands in a page in place of an output that the hook puts there."""
PASTED = "pasted"
"""The folder of what the hook pastes: HTML, by the path of the page in `docs/`."""
REPOSITORY = "https://example.org/repository"
"""In place of the one that our hook names: each page has a link for its editing."""
WHOLE = "book.md"
NOTEBOOKS = "mkdocs-jupyter"
LINK_BY_NAME = re.compile(r"\]\((?:snippet|term|site):[^)\s]*\)")
FIRST_PAGE = "](#)"
"""A link that is there, in place of one that our hook would lead to its page."""


def make(book: Copy, folder: Path, *how: str) -> Copy:
    """The floor of a book that has been built."""
    shutil.copytree(book.folder, folder, symlinks=True)
    shutil.rmtree(folder / "site")
    book.call([sys.executable, __file__, book.folder, folder, *how])
    return Copy(folder, book.environment)


def without_notebooks(floor: Copy, folder: Path) -> Copy:
    """The same floor without the plugin for notebooks, which no pasted page needs."""
    shutil.copytree(floor.folder, folder, symlinks=True)
    config = read_config(folder)
    config["plugins"] = [
        plugin for plugin in config["plugins"] if NOTEBOOKS not in plugin
    ]
    write_config(folder, config)
    return Copy(folder, floor.environment)


def paste_all(book: Path, floor: Path, into_markdown: bool) -> None:
    """Paste the outputs of the book into the pages of the floor, and take all that is ours out of its settings."""
    docs = floor / "docs"
    for page in sorted(docs.rglob("*.md")):
        kept = floor / PASTED / page.relative_to(docs)
        pasting = Pasting(None if into_markdown else kept)
        text = pasting.page(page.read_text(encoding="utf-8"))
        page.write_text(text, encoding="utf-8")
    keep_article(book, floor, WHOLE)
    for lab in sorted((floor / "docs/labs").glob("*.py")):
        stand_in = f"labs/{lab.stem}.md"
        keep_article(book, floor, stand_in)
        (floor / "docs" / stand_in).write_text(f"# {lab.stem}\n", encoding="utf-8")
        lab.unlink()
    rename_labs(floor)
    config = read_config(floor)
    # Pages link to them, and without our hook nobody makes them.
    for made in ("living-memory.zip", "living-memory.pyz"):
        (floor / "docs" / made).touch()
    extensions = config["markdown_extensions"]
    own = [name for name in extensions if "living_memory" not in str(name)]
    config["markdown_extensions"] = own
    config["hooks"] = [HOOK]
    config["repo_url"] = REPOSITORY
    config["validation"] = {}
    shutil.copy(BENCHMARKS / HOOK, floor)
    write_config(floor, config)


def rename_labs(floor: Path) -> None:
    """Let the links to a lab, and its place in `nav`, lead to the page that stands for it."""
    for file in (floor / "mkdocs.yml", *(floor / "docs").rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        named = re.sub(r"(labs/\w+)\.py\b", r"\1.md", text)
        file.write_text(named, encoding="utf-8")


class Pasting:
    """Pastes outputs into one page; what is HTML it leaves to the hook, if it is told where the hook finds it."""

    def __init__(self, kept: Path | None) -> None:
        """The folder where the outputs of this page are kept for the hook, or None: then they go into the Markdown."""
        self.kept = kept
        self.number = 0

    def page(self, text: str) -> str:
        """A page with the outputs of its fences and the values of its tokens pasted in."""
        printed = fences.FENCE.sub(self.fence, text)
        quoted = tokens.TOKEN.sub(paste_token, printed)
        return LINK_BY_NAME.sub(FIRST_PAGE, quoted)

    def fence(self, found: re.Match[str]) -> str:
        """What a fence prints instead of the fence; any other fence as it is."""
        space, head = found[1], found["head"]
        if "exec=" not in head:
            return found[0]
        text = output_of(found["code"], space)
        if self.kept and "html=" in head:
            text = self.leave(self.kept, text)
        return indent(text, space)

    def leave(self, kept: Path, text: str) -> str:
        """Leave this HTML to the hook; what stands in its place."""
        self.number += 1
        kept.mkdir(parents=True, exist_ok=True)
        file = kept / f"{self.number}.html"
        file.write_text(text, encoding="utf-8")
        return PLACE.format(self.number) + "\n"


def output_of(code: str, space: str) -> str:
    """What the code of a fence prints; each of its lines begins with this space."""
    lines = [line.removeprefix(space) for line in code.splitlines()]
    printed = StringIO()
    with redirect_stdout(printed):
        exec("\n".join(lines), {})
    return printed.getvalue()


def paste_token(found: re.Match[str]) -> str:
    """The value that a token quotes."""
    line = tokens.value(current.current(), **found.groupdict())
    return line.value if line else found[0]


def keep_article(book: Path, floor: Path, page: str) -> None:
    """Keep the content of a built page where the hook finds it."""
    built = (book / "site" / page).with_suffix(".html").read_text(encoding="utf-8")
    article = BeautifulSoup(built, "html.parser").article
    kept = (floor / PASTED / page).with_suffix(".html")
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(article.decode_contents() if article else "", encoding="utf-8")


if __name__ == "__main__":
    paste_all(Path(sys.argv[1]), Path(sys.argv[2]), INTO_MARKDOWN in sys.argv[3:])
