"""What every test shares: the book, the site built from it, a browser that opens it."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import another_owner
import chromium
import fuzzing
import pytest
from closing_summary import said_of
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright
from served_site import WITHIN, noting, served
from soups import Pages

from living_memory import libraries
from living_memory.book import lost_names, model, proofreading
from living_memory.pages import current
from living_memory.problem import Problem, stop_at
from living_memory.project import BUILDS, HOME
from living_memory.running import guests, loading
from living_memory.upkeep import renew

libraries.tell()
pytest_plugins = ["pytester", "kept_tests", "changed_tests"]
TOLD = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--pythons=all` makes every supported Python required, and `--builds` says which others; so does `--browsers`."""
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
    parser.addoption(
        "--browsers",
        choices=["here", "all"],
        default="here",
        help="which of Firefox and WebKit must be here (default: those that are)",
    )
    parser.addoption(
        "--guests",
        action="store_true",
        help="run the snippets that have a package beside the standard library, which uv brings",
    )
    parser.addoption(
        "--fuzz",
        type=int,
        metavar="N",
        help=f"make N new examples in each test of tests/fuzz (default: the same {fuzzing.BUDGET} in every run)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """The lines of the closing summary; in a script, `pytest &` passes on that an interrupt is ignored."""
    config.stash[TOLD] = []
    if config.getoption("guests"):
        os.environ[guests.ASKED] = "1"
    fuzzing.load(config.getoption("fuzz"))
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Once for all workers: write the recordings anew with `--update-examples`, and run what has not been run yet.

    Where a name leads nowhere, that is all that is said: it was renamed or removed, and many tests would fail by it.
    So it is where a fence is wrong: what it was to show would be said to be shown nowhere.
    """
    config = session.config
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    try:
        found = model.read(unread=[])
        stop_at(lost_names.check(found))
        stop_at(proofreading.check_all_fences(found))
        if config.getoption("update_examples"):
            config.stash[TOLD] += renew.renew(newest=False) or ["nothing moved"]
        config.stash[TOLD] += said_of(loading.load())
    except Problem as wrong:
        raise pytest.UsageError(str(wrong)) from None  # `exit` would say it twice


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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where there is no browser, the closing summary says once what brings one; a test that needs it says so much."""
    report = yield
    if call.excinfo and isinstance(call.excinfo.value, chromium.NoBrowser):
        item.config.stash[TOLD].append(str(call.excinfo.value))
        report.longrepr = "needs a browser: the closing summary says what brings one"
    return report


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what moved, what is news, and what is not here."""
    if config.stash[TOLD]:
        terminalreporter.section("living memory")
        terminalreporter.write_line("\n".join(dict.fromkeys(config.stash[TOLD])))


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
            assert done.returncode == 0, (
                f"`uv run mkdocs build` failed:\n{done.stdout}{done.stderr}"
            )
            half.rename(folder)
    return folder


@pytest.fixture(scope="session")
def elsewhere(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Path:
    """A small book of another owner, built for a domain of its own, once for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if hasattr(request.config, "workerinput") else base
    folder = shared / "another owner"
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            half = folder.with_name("half of another owner")
            another_owner.lay_out(half)
            another_owner.run(half, "mkdocs", "build")
            half.rename(folder)
    return folder / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Every page of the built site, each parsed when it is looked at."""
    return Pages(sorted(site.rglob("*.html")))


@pytest.fixture(scope="session")
def chapters(pages: Pages) -> Pages:
    """Every page but the one that repeats all others under ids of its own, which `test_offline.py` holds to them."""
    return Pages(path for path in pages if path.name != "book.html")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served while the tests run."""
    with served(site, WITHIN) as found:
        yield found


@pytest.fixture(scope="session")
def file_address(site: Path, browser: Browser) -> str:
    """Where the site lies, as who has no network opens it."""
    noting(browser, site)
    return f"{site.as_uri()}/"


@pytest.fixture(scope="session")
def told(pytestconfig: pytest.Config) -> list[str]:
    """The lines of the closing summary: a test adds what it could not look at."""
    return pytestconfig.stash[TOLD]


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
