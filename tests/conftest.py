"""What every test shares: the book, the site built from it, a browser that opens it."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import chromium
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, sync_playwright

from living_memory import book, process, renew
from living_memory.problem import Problem
from living_memory.pythons import BUILDS, FOLDERS, HOME, SUPPORTED

pytest_plugins = ["pytester"]
TOLD = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--pythons=all` makes every supported Python required, and `--builds` says which others, as CI does."""
    parser.addoption(
        "--pythons",
        choices=["here", "all"],
        default="here",
        help="which Pythons must be here (default: those that are)",
    )
    parser.addoption(
        "--builds",
        type=lambda names: names.split(","),
        default=["debug", "32-bit", "PyPy"],  # a free-threaded build takes minutes to make
        help=f"which builds of another kind must then be here, too: some of {','.join(BUILDS)}",
    )


def pytest_configure(config: pytest.Config) -> None:
    """The lines of the closing summary."""
    config.stash[TOLD] = []


@pytest.fixture(scope="session", autouse=True)
def the_book(request: pytest.FixtureRequest) -> book.Book:
    """The book of this project; with `--update-examples`, after its recordings were written anew."""
    told = request.config.stash[TOLD]
    try:
        if request.config.getoption("update_examples"):
            told += renew.renew(newest=False) or ["nothing moved"]
        found = book.load()
    except Problem as wrong:
        pytest.exit(str(wrong), returncode=1)
    away = [minor for minor in SUPPORTED if minor not in found.pythons]
    told += [f"not here: Python {minor}, its column is as recorded (bring it by PATH or {FOLDERS})" for minor in away]
    away = [build for build in BUILDS if build not in found.others]
    told += [f"not here: {build}, a build of another kind, as recorded" for build in away]
    told += [f"this system cannot limit {lacking}" for lacking in process.LACKING]
    for name in found.snippets:
        told += [f"news: {name} on {found.who(minor)}: {lines}" for minor, lines in found.news(name).items()]
    return book.use(found)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what moved, what is news, and what is not here."""
    if config.stash[TOLD]:
        terminalreporter.section("living memory")
        terminalreporter.write_line("\n".join(config.stash[TOLD]))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly as `mkdocs build` builds it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", folder], cwd=HOME, capture_output=True, text=True
    )
    assert done.returncode == 0, f"`uv run mkdocs build` failed:\n{done.stderr}"
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[Path, BeautifulSoup]:
    """Every page of the built site."""
    return {path: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for path in site.rglob("*.html")}


@pytest.fixture(scope="session")
def chapters(pages: dict[Path, BeautifulSoup]) -> dict[Path, BeautifulSoup]:
    """Every page but the one that repeats all others under ids of its own, which `test_offline.py` holds to them."""
    return {path: page for path, page in pages.items() if path.name != "book.html"}


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served while the tests run."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            """The tests look at the browser, not at the server."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that draws text: where it finds no font, it draws none and says nothing."""
    with sync_playwright() as play:
        running = chromium.launch(play)
        page = running.new_page()
        page.set_content("<b>words</b>")
        assert page.locator("b").bounding_box()["width"] > 0, "the browser draws no text: it has no font"
        page.close()
        yield running
        running.close()
