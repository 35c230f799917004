"""All that knows MkDocs: run the snippets before the first page, check every page, mend the theme."""

import hashlib
import logging
import re
import sys
from pathlib import Path
from time import monotonic

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import living_memory

SOURCES = Path(__file__).parent
if max(path.stat().st_mtime for path in SOURCES.glob("*.py")) > living_memory.LOADED:
    # `mkdocs serve` loads this file at every build, and all the others once: let it see them change.
    for name in [name for name in sys.modules if name.split(".")[0] == "living_memory"]:
        del sys.modules[name]

from living_memory import book, runner, tokens  # noqa: E402
from living_memory.problem import Problem, Problems, stop_at  # noqa: E402

log = logging.getLogger("mkdocs.living_memory")
MATHJAX = re.compile(r"<script[^>]*(?:mathjax|data:,)[^>]*>.*?</script>", re.I | re.S)
MENDED = (
    ('role="dialog">', 'role="dialog" aria-label="Search">'),  # a dialog needs a name
    ('<script src="', '<script defer src="'),  # the page is drawn before its script is read
)


def on_pre_build(config: MkDocsConfig) -> None:
    """Run what has not been run yet, all at once, and hold it against notes and recordings."""
    folder = Path(config.config_file_path).parent
    for lacking in runner.missing_limits():
        log.info("This system cannot limit %s.", lacking)
    try:
        now = book.load(folder, progress())
        stop_at(book.check(now))
    except (Problem, Problems) as wrong:
        raise PluginError(str(wrong)) from None
    now.edit = f"{config.repo_url}{(config.edit_uri or '').removesuffix('docs/')}" if config.repo_url else ""
    book.use(now)
    for name in now.snippets:
        for minor, (recorded, printed) in now.news(name).items():
            log.info("News: %s on %s\n%s", name, now.who(minor), book.difference(recorded, printed))


def progress() -> runner.Done:
    """A callback that says every second how many of the runs are done."""
    said = monotonic()

    def done(count: int, total: int) -> None:
        nonlocal said
        if monotonic() > said + 1:
            said = monotonic()
            log.info("Ran %d of %d snippets on their Pythons", count, total)

    return done


@event_priority(100)
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Keep what a lab drew for as long as its source, its recordings and its Python stay the same.

    mkdocs-jupyter's own key knows the source alone.
    """
    if page.file.src_uri.startswith("labs/") and page.file.src_uri.endswith(".py"):
        text = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        names = [name for name in book.current().snippets if f'"{name}"' in text]
        key = sys.version + "".join(f"{name} {outputs_of(name)}" for name in names)
        folder = f".cache/labs/{hashlib.sha256(key.encode()).hexdigest()[:12]}"
        config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(SOURCES.parents[1] / folder)
    return page


def outputs_of(name: str) -> str:
    """All that is known of one snippet, as one text."""
    return "".join(f"{minor}\n{output}" for minor, output in book.current().outputs(name).items())


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Stop at the first page whose fences or tokens are wrong."""
    path = Path(page.file.abs_src_path or "")
    if path.suffix == ".md":
        problems = tokens.check(book.current(), path.relative_to(Path(config.docs_dir).parent), path.read_text(encoding="utf-8"))
        if problems:
            raise PluginError("\n".join(map(str, problems)))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend what the theme and its plugins get wrong."""
    output = MATHJAX.sub("", output)  # names another host, and no page has a formula
    for old, new in MENDED:
        output = output.replace(old, new)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Stop where a snippet stands on no page."""
    now = book.current()
    hidden = [
        Problem(snippet.where, "is shown on no page", f'show it: `print(show("{name}"))` in a fence, or remove it')
        for name, snippet in now.snippets.items()
        if name not in now.shown
    ]
    if hidden:
        raise PluginError("\n".join(map(str, hidden)))
