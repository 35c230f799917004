"""All that knows MkDocs, which calls these functions by their names, at each build."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler, get_relative_url

from living_memory.exports import builders_fences, check_file, for_programs
from living_memory.exports.epub import Title
from living_memory.exports.page_in_work import cause
from living_memory.exports.pages_made import Build, Kept
from living_memory.exports.site_build import EPUB, LABS, ZIP, Site
from living_memory.live import at_figures, bundle
from living_memory.pages import assets, current, notebook, preview, settings, theme
from living_memory.pages.changing import BENCH
from living_memory.pages.one_page import Leaf
from living_memory.pages.served import one_script, one_sheet
from living_memory.problem import legible
from living_memory.project import ADDRESS, REPOSITORY
from living_memory.running import process
from living_memory.upkeep import serving

LOGGER = logging.getLogger("mkdocs")
MAINTAINERS = "dev/"
"""Where the pages lie that no reader needs, and that no reader takes along."""
WHOLE = "book.md"
STYLES, SCRIPTS = "assets/styles.css", "assets/scripts.js"
PLAYER = "assets/player.js"
"""The one script that is served by itself: a page without players does not wait for it."""
site = Site()


def on_startup(command: str, dirty: bool) -> None:
    """Know whether the site is served, and by which code."""
    site.is_served = command == "serve"
    if site.is_served:
        serving.end_in_order()
    serving.remember_code()


def on_config(config: MkDocsConfig) -> None:
    """Begin a build: say where the repository is and the site, and let no warning pass unseen."""
    if not config.repo_url:
        config.repo_url, config.repo_name = REPOSITORY, "GitHub"
    if not config.site_url:
        config.site_url = ADDRESS
    # `-q` would hide warnings from `strict`, too, and the site would lack what failed.
    LOGGER.setLevel(min(LOGGER.level, logging.WARNING))
    LOGGER.getChild("plugins.mkdocs_jupyter").setLevel(logging.WARNING)
    for handler in LOGGER.handlers:
        handler.addFilter(to_the_letter)
    site.build = Build()
    if site.is_served:
        for handler in [*LOGGER.handlers]:
            if isinstance(handler, CountHandler):  # by which `strict` stops a build
                LOGGER.removeHandler(handler)
        if site.book is None:
            serving.see_that_port_is_free(*config.dev_addr)
        site.refuse(serving.follow_code(Path(config.site_dir)))
    said = Path(config.config_file_path).read_text(encoding="utf-8-sig")
    site.refuse([*settings.check(said, config, Path(config.docs_dir))])


def to_the_letter(record: logging.LogRecord) -> bool:
    """Let a message through; whatever it quotes of a page or of a program, it commands no terminal."""
    record.msg, record.args = legible(record.getMessage()), ()
    return True


def on_pre_build(config: MkDocsConfig) -> None:
    """Run what has not been run yet, all at once, and hold it against notes and recordings."""
    for lacking in process.lacking():
        LOGGER.info("This system cannot limit %s.", lacking)
    superfences = config.mdx_configs.get("pymdownx.superfences", {})
    builders_fences.take_over(superfences.get("custom_fences", ()), site)
    edit = f"{config.repo_url}/{config.edit_uri or ''}".removesuffix("docs/")
    site.read_book(Path(config.config_file_path).parent, edit)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what no page asks for, add what is made here, and say where each snippet will stand."""
    for file in [*files]:
        if not theme.is_asked(file.src_uri):
            files.remove(file)
        elif mend := theme.mend_of(file.src_uri):
            mended = mend(file.content_string)
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=mended))
    site.build.problems += assets.check(Path(config.docs_dir))
    as_one(files, config)
    packed = check_file.pack(current.current())
    files.append(File.generated(config, check_file.NAME, content=packed))
    for name in (ZIP, EPUB) if files.get_file_from_path(WHOLE) else (ZIP,):
        files.append(File.generated(config, name, content=site.files.get(name, b"")))
    if config.theme.custom_dir:  # the pages of another theme do not name it
        drawn = preview.preview(config.site_name, config.site_description or "")
        files.append(File.generated(config, preview.NAME, content=drawn))
    if files.get_file_from_path(BENCH):
        for one in bundle.served():
            files.append(File.generated(config, one.address, content=one.content))
        files.append(
            File.generated(config, at_figures.NAME, content=at_figures.named())
        )
    site.place(partial(address, files), Path(config.config_file_path))


def address(files: Files, page: str) -> str:
    """The address in the site of a page of `docs/`."""
    file = files.get_file_from_path(page)
    assert file is not None, f"docs/{page} is no page"
    return file.url


def as_one(files: Files, config: MkDocsConfig) -> None:
    """Serve our styles as one file, and our scripts: each file more keeps a phone waiting for its first view."""
    sheet = one_sheet(taken(config.extra_css, files))
    files.append(File.generated(config, STYLES, content=sheet))
    config.extra_css = [STYLES]
    plain = [path for path in config.extra_javascript if isinstance(path, str)]
    joined = [path for path in plain if path != PLAYER]
    script = one_script(taken(joined, files))
    files.append(File.generated(config, SCRIPTS, content=script))
    alone = [path for path in config.extra_javascript if path not in joined]
    config.extra_javascript = [SCRIPTS, *alone]


def taken(paths: Iterable[str], files: Files) -> Iterator[str]:
    """What stands in these files, which the site does not serve by themselves."""
    for path in paths:
        if part := files.get_file_from_path(path):  # else as `settings` says
            files.remove(part)
            yield part.content_string


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the order of the pages for `llms.txt`; they have no titles yet. The front page is the site's own address."""
    if nav.homepage:
        nav.homepage.canonical_url = config.site_url
    for item in nav.items:
        title = "Front page" if isinstance(item, Page) else item.title
        if pages := pages_of(item):
            site.build.sections.append((title or "", pages))


def pages_of(item: StructureItem) -> list[Page]:
    """The pages of a part of `nav` that a reader reads, in order, but for the one that repeats all others."""
    if isinstance(item, Page):
        here = item.file.src_uri
        return [] if here == WHOLE or here.startswith(MAINTAINERS) else [item]
    found = []
    for child in item.children if isinstance(item, Section) else ():
        found += pages_of(child)
    return found


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Stop at all that is wrong with the pages, now that they are read; keep the compiled templates of the theme."""
    site.stop_where_wrong()
    theme.keep_compiled(env)


@event_priority(100)
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Keep what a lab drew until its source, which mkdocs-jupyter knows, its recordings or its Python change."""
    if page.file.src_uri.startswith(LABS):
        kept = notebook.kept_in(current.current(), page.file.content_string)
        settings = config.plugins["mkdocs-jupyter"].config
        settings["cache"], settings["cache_dir"] = kept is not None, str(kept)


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> None:
    """Read a page before it is made; serve one again that is made of the same."""
    here, source = page.file.src_uri, page.file.content_string
    if known := site.find(here, source):
        vars(page)["render"] = partial(restore, page, known)
    else:
        site.begin(here, source, page.meta)
        vars(page)["render"] = partial(render, page, page.render)


def render(page: Page, made: Callable[..., None], *given: object) -> None:
    """Let a page be made; one that is wrong is made only to be served."""
    is_made = not site.work.wrong or site.is_served
    if not (is_made and site.work.make(partial(made, *given))):
        page.content, page.toc = "", TableOfContents([])


def restore(page: Page, known: Kept, *_: object) -> None:
    """In the place of making a page: what the build before made of the same."""
    page.content, page.toc = known.article.html, known.page.toc
    page.title = known.page.title
    page.present_anchor_ids = known.page.present_anchor_ids
    page.meta = {**page.meta, **known.article.meta}


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the article of a page whole."""
    here, source = page.file.src_uri, page.file.content_string
    if site.files:  # a server's index of the search is that of its start
        page.meta["search"] = {"exclude": True}
    if here in site.build.texts:
        return html
    made = site.finish(here, source, html, page.url, partial(address, files))
    page.meta = {**made.meta, **page.meta}
    site.keep(here, source, made, page)
    return made.html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> None:
    """Put the players back, which the search need not read, and all pages on the page that is the whole book."""
    page.content = site.players.put_back(page.content or "")
    if page.file.src_uri == WHOLE:
        leaves = [leaf(other) for _, pages in site.build.sections for other in pages]
        page.content += site.bind(leaves, page.url)


def leaf(page: Page) -> Leaf:
    """A page as a chapter."""
    headings = [(item.id, item.title) for head in page.toc for item in head.children]
    parts = [str(section.title) for section in reversed([*page.ancestors])]
    html = site.players.put_back(page.content or "")
    return Leaf(": ".join(parts), str(page.title), page.url, headings, html)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page, mended, which names its plain Markdown and forbids all that is not of this site."""
    way = get_relative_url(for_programs.beside(page.file.src_uri), page.url)
    return site.frame(for_programs.with_markdown(output, way))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for a wrong address, mended; other templates, such as the map of the site, as they are."""
    return site.frame(output) if template_name.endswith(".html") else output


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Say the book to programs, and pack the site when all of it is there, the index of the search too."""
    name, about = config.site_name, config.site_description or ""
    day = max(site.days.values(), default=date.today().isoformat())
    title = Title(name, about, config.site_author or "", day)
    site.close(Path(config.site_dir), f"# {name}\n\n> {about}.\n", title)


def on_build_error(error: Exception) -> None:
    """Say what stops the build in words, without the traceback of this machine: `-v` shows that."""
    if not isinstance(
        error, (Abort, BuildError)
    ):  # what MkDocs says in words of its own
        LOGGER.debug("The build stopped here", exc_info=error)
        raise Abort(str(cause("the site", error))) from None
