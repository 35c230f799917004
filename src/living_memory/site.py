"""All that knows MkDocs: run the snippets before the first page, check every page, mend the theme."""

import logging
import re
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SOURCES = Path(__file__).parent
NEWEST = max(path.stat().st_mtime for path in SOURCES.rglob("*.*") if path.suffix != ".pyc")
if getattr(sys.modules.get("living_memory"), "newest", NEWEST) < NEWEST:
    # `mkdocs serve` reads this file at every build and the others once: let it read them again.
    for name in [name for name in sys.modules if name.split(".")[0] == "living_memory"]:
        del sys.modules[name]

import living_memory  # noqa: E402
from living_memory import archive, book, runner, tokens  # noqa: E402
from living_memory.problem import Problem, problem, stop_at  # noqa: E402
from living_memory.snippets import digest_of  # noqa: E402

living_memory.newest = NEWEST
log = logging.getLogger("mkdocs.living_memory")
LOADER = re.compile(r"<script(?:(?!</script>).)*(?:mathjax|cdnjs|src=.data:,)(?:(?!</script>).)*</script>", re.I | re.S)
MENDED = {
    'role="dialog">': 'role="dialog" aria-label="Search">',  # a dialog needs a name
    '<script src="': '<script defer src="',  # the page is drawn before its script is read
    ' data-md-component="source"': "",  # it asks the host of the repository for its stars
}


def on_pre_build(config: MkDocsConfig) -> None:
    """Run what has not been run yet, all at once, and hold it against notes and recordings."""
    for lacking in runner.LACKING:
        log.info("This system cannot limit %s.", lacking)
    now = book.load(Path(config.config_file_path).parent)
    stop_at(book.check(now))
    now.edit = f"{config.repo_url}/{(config.edit_uri or '').removesuffix('docs/')}" if config.repo_url else ""
    book.use(now)
    for name in now.snippets:
        for minor, lines in now.news(name).items():
            log.info("News: %s on %s\n%s", name, now.who(minor), lines)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Offer the checker of one's own Python as a file of the site."""
    files.append(File.generated(config, archive.NAME, content=archive.pack(book.current())))
    return files


@event_priority(100)
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Keep what a lab drew until its source, which mkdocs-jupyter knows, its recordings or its Python change."""
    if page.file.src_uri.startswith("labs/"):
        text = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        used = {name: book.current().outputs(name) for name in book.current().snippets if f'"{name}"' in text}
        key = digest_of(f"{sys.version}{NEWEST}{used}")
        config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(SOURCES.parents[1] / ".cache/labs" / key)
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Stop at the first page whose fences or tokens are wrong."""
    if page.file.src_uri.endswith(".md"):
        text = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        stop_at(tokens.check(book.current(), f"docs/{page.file.src_uri}", text))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend what the theme gets wrong, and drop the loaders of formulas and diagrams, which no page has."""
    output = LOADER.sub("", output)
    for old, new in MENDED.items():
        output = output.replace(old, new)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Stop where a snippet stands on no page."""
    now = book.current()
    hidden = [snippet for name, snippet in now.snippets.items() if name not in now.shown]
    do = 'show it on the page of its lesson, `print(show("{}"))`, or remove it'
    stop_at([problem(snippet.where, "is shown on no page", do.format(snippet.name)) for snippet in hidden])


def on_build_error(error: Exception) -> None:
    """Say a problem of the book in its own words, without the traceback of this machine."""
    if isinstance(error, Problem):
        raise Abort(str(error)) from None
