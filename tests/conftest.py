"""What every test shares: the book, the site built from it, a browser that opens it."""

import os
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
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright
from soups import soup

from living_memory.book import model
from living_memory.pages import current
from living_memory.problem import Problem
from living_memory.project import BUILDS, FOLDERS, HOME, SUPPORTED
from living_memory.running import loading, process
from living_memory.upkeep import renew

pytest_plugins = ["pytester"]
TOLD = pytest.StashKey[list[str]]()
WITHIN = "memory/of/python/"
"""The folder of its host in which the site stands."""


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
        default=[
            "debug",
            "32-bit",
            "PyPy",
        ],  # a free-threaded build takes minutes to make
        help=f"which builds of another kind must then be here, too: some of {','.join(BUILDS)}",
    )


def pytest_configure(config: pytest.Config) -> None:
    """The lines of the closing summary."""
    config.stash[TOLD] = []


def pytest_sessionstart(session: pytest.Session) -> None:
    """Once for all workers: write the recordings anew with `--update-examples`, and run what has not been run yet."""
    config = session.config
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    try:
        if config.getoption("update_examples"):
            config.stash[TOLD] += renew.renew(newest=False) or ["nothing moved"]
        config.stash[TOLD] += said_of(loading.load())
    except Problem as wrong:
        pytest.exit(str(wrong), returncode=1)


def said_of(found: model.Book) -> list[str]:
    """What the closing summary says of the book: what is not here, what this system lacks, what is news."""
    away = [minor for minor in SUPPORTED if minor not in found.pythons]
    told = [
        f"not here: Python {minor}, its column is as recorded (bring it by PATH or {FOLDERS})"
        for minor in away
    ]
    away = [build for build in BUILDS if build not in found.others]
    told += [
        f"not here: {build}, a build of another kind, as recorded" for build in away
    ]
    told += [f"this system cannot limit {lacking}" for lacking in process.LACKING]
    for name in found.snippets:
        told += [
            f"news: {name} on {found.who(minor)}: {lines}"
            for minor, lines in found.news(name).items()
        ]
    return told


@pytest.fixture(scope="session", autouse=True)
def the_book() -> model.Book:
    """The book of this project."""
    return current.use(loading.load())


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand what a worker has to tell to the one that prints the summary."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["told"] = session.config.stash[TOLD]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Take what a worker has to tell; one that crashed has handed nothing over."""
    node.config.stash[TOLD] += getattr(node, "workeroutput", {}).get("told", [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what moved, what is news, and what is not here."""
    if config.stash[TOLD]:
        terminalreporter.section("living memory")
        terminalreporter.write_line("\n".join(config.stash[TOLD]))


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Path:
    """The site, built strictly as `mkdocs build` builds it for a folder deep in a host, once for all workers."""
    base = tmp_path_factory.getbasetemp()
    folder = (
        (base.parent if hasattr(request.config, "workerinput") else base)
        / "host"
        / WITHIN
    )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            half = folder.with_name("half")
            build = [sys.executable, "-m", "mkdocs", "build", "--site-dir", half]
            where = os.environ | {"SITE_URL": f"http://127.0.0.1/{WITHIN}"}
            done = subprocess.run(
                build, cwd=HOME, env=where, capture_output=True, text=True
            )
            assert done.returncode == 0, f"`uv run mkdocs build` failed:\n{done.stderr}"
            half.rename(folder)
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[Path, BeautifulSoup]:
    """Every page of the built site."""
    return {path: soup(path) for path in site.rglob("*.html")}


@pytest.fixture(scope="session")
def chapters(site: Path) -> dict[Path, BeautifulSoup]:
    """Every page but the one that repeats all others under ids of its own, which `test_offline.py` holds to them."""
    return {
        path: soup(path) for path in site.rglob("*.html") if path.name != "book.html"
    }


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served while the tests run, by a host that answers a wrong address as hosts do."""

    class Host(SimpleHTTPRequestHandler):
        def send_error(self, code: int, *args: object) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write((site / "404.html").read_bytes())

        def log_message(self, *args: object) -> None:
            """The tests look at the browser, not at the server."""

    root = site.parents[WITHIN.count("/") - 1]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=root))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{WITHIN}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that draws text: where it finds no font, it draws none and says nothing."""
    with sync_playwright() as play:
        running = chromium.launch(play)
        page = running.new_page()
        page.set_content("<b>words</b>")
        assert page.locator("b").bounding_box()["width"] > 0, (
            "the browser draws no text: it has no font"
        )
        page.close()
        yield running
        running.close()
