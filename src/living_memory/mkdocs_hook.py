"""All that knows MkDocs: run the snippets before the first page, check every page, mend the theme."""

import logging
import sys
from pathlib import Path

from click import get_current_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

SOURCES = Path(__file__).parent
NEWEST = max(
    path.stat().st_mtime for path in SOURCES.rglob("*.*") if path.suffix != ".pyc"
)
if getattr(sys.modules.get("living_memory"), "newest", NEWEST) < NEWEST:
    # `mkdocs serve` reads this file at every build and the others once: let it read them again.
    for name in [name for name in sys.modules if name.split(".")[0] == "living_memory"]:
        del sys.modules[name]

import living_memory
from living_memory.book import judging, tokens
from living_memory.exports import check_file, markdown, site_files, site_zip
from living_memory.git import last_changed, newest_day
from living_memory.pages import (
    chooser,
    copy_buttons,
    current,
    links,
    notebook,
    one_page,
    policy,
    reading,
    theme,
)
from living_memory.problem import Problem, problem, stop_at
from living_memory.project import REPOSITORY
from living_memory.running import cache, loading, process
from living_memory.watching import traces

living_memory.newest = NEWEST
log = logging.getLogger("mkdocs.living_memory")
MAINTAINERS = "dev/"
"""Where the pages lie that no reader needs: they are on the site, and in nothing that a reader takes along."""
ZIP, WHOLE, STYLES = "living-memory.zip", "book.md", "assets/styles.css"
NEVER_ASKED = (".js.map", ".css.map", "/lunr/")
"""What the theme brings and no page asks for: maps of its sources, the search in other languages."""
# The space keeps the theme's script away: beside a link with exactly `alternate` it looks for a site map.
ALTERNATE = '<link rel="alternate " type="text/markdown" href="{}">'
READING = '<p class="lm-reading" data-search-exclude="true">{} to read</p>'
shown_on: dict[str, str] = {}
"""The page of each snippet."""
texts: dict[str, str] = {}
"""Each page as plain Markdown, by its place in `docs/`."""
sections: list[tuple[str, list[Page]]] = []
"""The pages, as `nav` groups them."""
days: dict[str, str] = {}
"""When each file was last changed."""


def on_config(config: MkDocsConfig) -> None:
    """Say where the repository is, which pyproject.toml knows."""
    if not config.repo_url:
        config.repo_url, config.repo_name = REPOSITORY, "GitHub"


def on_pre_build(config: MkDocsConfig) -> None:
    """Run what has not been run yet, all at once, and hold it against notes and recordings."""
    for lacking in process.LACKING:
        log.info("This system cannot limit %s.", lacking)
    now = loading.load(Path(config.config_file_path).parent)
    stop_at([*judging.check(now), *traces.check(now.snippets.values())])
    now.edit = (
        f"{config.repo_url}/{(config.edit_uri or '').removesuffix('docs/')}"
        if config.repo_url
        else ""
    )
    current.use(now)
    for name in now.snippets:
        for minor, lines in now.news(name).items():
            log.info("News: %s on %s\n%s", name, now.who(minor), lines)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what no page asks for, add what is made here, and say where each snippet will stand."""
    for file in [
        file
        for file in files
        if file.src_uri.endswith(NEVER_ASKED[:2]) or NEVER_ASKED[2] in file.src_uri
    ]:
        files.remove(file)
    as_one(files, config)
    files.append(File.generated(config, ZIP, content=b""))
    now = current.current()
    files.append(File.generated(config, check_file.NAME, content=check_file.pack(now)))
    shown_on.clear(), shown_on.update(links.pages(now))
    days.clear(), days.update(last_changed(now.folder))
    now.addresses = {
        name: f"{files.get_file_from_path(page).url}#{name}"
        for name, page in shown_on.items()
    }
    return files


def as_one(files: Files, config: MkDocsConfig) -> None:
    """Serve our styles as one file: each file more keeps a phone waiting for its first view."""
    parts = [files.get_file_from_path(path) for path in config.extra_css]
    for part in parts:
        files.remove(part)
    files.append(
        File.generated(
            config, STYLES, content="\n".join(part.content_string for part in parts)
        )
    )
    config.extra_css = [STYLES]


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the order of the pages for `llms.txt`; they have no titles yet."""
    parts = [
        ("Front page" if isinstance(item, Page) else item.title, pages_of(item))
        for item in nav.items
    ]
    sections[:] = [(part, pages) for part, pages in parts if pages]


def pages_of(item: object) -> list[Page]:
    """The pages of a part of `nav` that a reader reads, in order, but for the one that repeats all others."""
    if isinstance(item, Page):
        here = item.file.src_uri
        return [] if here == WHOLE or here.startswith(MAINTAINERS) else [item]
    return [page for one in item.children or () for page in pages_of(one)]


@event_priority(100)
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Keep what a lab drew until its source, which mkdocs-jupyter knows, its recordings or its Python change."""
    if page.file.src_uri.startswith("labs/"):
        text = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        used = {
            name: current.current().outputs(name)
            for name in current.current().snippets
            if f'"{name}"' in text
        }
        kept = cache.folder("labs", sys.version, str(NEWEST), str(used))
        config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(kept)
    return page


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> None:
    """Stop at the first page whose fences or tokens are wrong."""
    if page.file.src_uri.endswith(".md"):
        text = Path(page.file.abs_src_path).read_text(encoding="utf-8")
        stop_at(tokens.check(current.current(), f"docs/{page.file.src_uri}", text))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lead the links by name to their places, put buttons on plain code, and say what is known of the page."""
    here, now = page.file.src_uri, current.current()
    source = Path(page.file.abs_src_path).read_text(encoding="utf-8")
    text = (
        markdown.plain(now, source)
        if here.endswith(".md")
        else markdown.notebook(source, html)
    )
    texts[here] = links.aim(text, shown_on, here)
    html = notebook.notebook(html) if here.startswith("labs/") else html
    if links.is_lesson(now, here):
        page.meta.setdefault("search", {"boost": 2})
        minutes = reading.minutes(now, source)
        told = READING.format(f"{minutes} minute{'s' * (minutes > 1)}")
        html = html.replace("</h1>", f"</h1>{told}", 1)
    if day := newest_day(days, links.sources_of(here, source)):
        page.meta["revision_date"] = f'Last changed <time datetime="{day}">{day}</time>'
    return copy_buttons.with_buttons(
        links.aim(
            html, shown_on, page.url, lambda name: files.get_file_from_path(name).url
        )
    )


def on_page_context(
    context: dict, page: Page, config: MkDocsConfig, nav: Navigation
) -> None:
    """Put all other pages on the page that is the whole book."""
    if page.file.src_uri == WHOLE:
        page.content += one_page.bind(
            [leaf(other) for _, pages in sections for other in pages], page.url
        )


def leaf(page: Page) -> one_page.Leaf:
    """A page as a chapter."""
    headings = [(item.id, item.title) for head in page.toc for item in head.children]
    return one_page.Leaf(
        page.parent.title if page.parent else "",
        page.title,
        page.url,
        headings,
        page.content,
    )


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page, mended, which names its plain Markdown and forbids all that is not of this site."""
    way = get_relative_url(site_files.beside(page.file.src_uri), page.url)
    return mended(output.replace("</head>", f"{ALTERNATE.format(way)}</head>", 1))


def mended(output: str) -> str:
    """Mend what the theme gets wrong, and forbid all that is not of this site."""
    command = get_current_context(silent=True)
    return policy.policy(
        theme.theme(output, chooser.render()),
        bool(command) and command.info_name == "serve",
    )


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for a wrong address, mended; other templates, such as the map of the site, as they are."""
    return mended(output) if template_name.endswith(".html") else output


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Stop where a snippet stands on no page; pack the site when all of it is there, the index of the search too."""
    now = current.current()
    hidden = [
        snippet for name, snippet in now.snippets.items() if name not in now.shown
    ]
    do = 'show it on the page of its lesson, `print(show("{}"))`, or remove it'
    stop_at(
        [
            problem(snippet.where, "is shown on no page", do.format(snippet.name))
            for snippet in hidden
        ]
    )
    head = f"# {config.site_name}\n\n> {config.site_description}.\n"
    parts = [
        (part, [(page.title, page.file.src_uri) for page in pages])
        for part, pages in sections
    ]
    site_files.write(Path(config.site_dir), now, texts, head, parts)
    site_zip.pack(
        Path(config.site_dir),
        ZIP,
        without=["404.html", "sitemap.xml", "sitemap.xml.gz"],
    )


def on_build_error(error: Exception) -> None:
    """Say a problem of the book in its own words, without the traceback of this machine."""
    if isinstance(error, Problem):
        raise Abort(str(error)) from None
