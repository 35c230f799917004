"""A test marked `kept` is not run again while nothing that it depends on has changed: see `kept_proofs.py`.

`@pytest.mark.kept("docs", "search")` names what no fixture tells: files and folders of the project (`{name}` in them is
a parameter of the test; one that is not there is known by its absence); `machine` for all that lies in `src/`, where a
test starts it as a process of its own; `search` for the index of the search. `values=["colourful"]` names fixtures of
which the value alone counts. What its other fixtures give it is found by itself: the book, the browser, the whole
built site, or, for a test that only visits the `address` where it is served or the `file_address` where it lies, the
files that it was given when it ran.
"""

import json
import sys
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import chromium
import kept_proofs
import pytest
from kept_proofs import KeptProofs, Part, Proof, digest
from served_site import GIVEN, given

from living_memory.book.model import Book
from living_memory.pages import current
from living_memory.project import HOME

PROOFS = pytest.StashKey[KeptProofs]()
MAKING = pytest.StashKey[tuple[Proof, bool]]()
FAILED = pytest.StashKey[bool]()
MACHINE, SEARCH = "machine", "search"
INDEX = "search_index."
"""Every page loads it and none shows it, until somebody searches."""
SITE, BOOK, BROWSER = "site", "the_book", "browser"
ADDRESSES = {"address", "file_address"}
"""The fixtures by which a test knows the site from outside."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--fresh` takes no proof that was made before."""
    parser.addoption(
        "--fresh",
        action="store_true",
        help="make every proof again, also what is kept in .cache/proofs",
    )


def pytest_configure(config: pytest.Config) -> None:
    """One account of the proofs for each process."""
    config.addinivalue_line(
        "markers",
        "kept(*what): not run again while what it depends on is the same; see tests/helpers/kept_tests.py",
    )
    config.stash[PROOFS] = KeptProofs(fresh=config.getoption("fresh"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the account of a worker to the one that prints the summary, which removes what is too old."""
    proofs = session.config.stash[PROOFS]
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["proofs"] = [dict(proofs.taken), dict(proofs.made)]
    else:
        proofs.forget()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Take the account of a worker; one that crashed has handed nothing over."""
    taken, made = getattr(node, "workeroutput", {}).get("proofs", ({}, {}))
    node.config.stash[PROOFS].taken.update(taken)
    node.config.stash[PROOFS].made.update(made)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how many proofs were made before, and how many now."""
    if told := config.stash[PROOFS].summary():
        terminalreporter.section("proofs")
        terminalreporter.write_line("\n".join(told))


@pytest.fixture(scope="session")
def kept(pytestconfig: pytest.Config) -> KeptProofs:
    """Where a test that proves many things keeps each of them."""
    return pytestconfig.stash[PROOFS]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Pass a test that held before over the same; else note what the server gives it while it runs."""
    marks = list(pyfuncitem.iter_markers("kept"))
    if not marks:
        return None
    parameters = pyfuncitem.callspec.params if hasattr(pyfuncitem, "callspec") else {}
    named = {one.format(**parameters) for mark in marks for one in mark.args}
    values = {one for mark in marks for one in mark.kwargs.get("values", ())}
    only_visits = is_only_visitor(pyfuncitem, values)
    parts = depends_on(pyfuncitem, named, values, only_visits)
    proof = pyfuncitem.config.stash[PROOFS].of("tests", *parts)
    known = proof.known()
    if known is not None and (not only_visits or gives_again(known, pyfuncitem)):
        proof.take()
        return True
    pyfuncitem.stash[MAKING] = proof, SEARCH in named
    GIVEN.clear()
    return None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo
) -> Iterator[None]:
    """Keep the proof of a test once it has held to the very end, where some fixtures look again."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.outcome != "passed"
    making = item.stash.get(MAKING, None)
    if making and call.when == "teardown" and not item.stash[FAILED]:
        proof, searches = making
        given = {
            name: seen
            for name, seen in sorted(GIVEN.items())
            if searches or INDEX not in name
        }
        proof.keep(json.dumps(given))
    return report


def depends_on(
    item: pytest.Function, named: set[str], values: set[str], only_visits: bool
) -> Iterator[Part]:
    """All that a test depends on, but for what the server will give it."""
    yield from (item.nodeid, sys.version, sys.platform, kept_proofs.code_of(item.path))
    # A test of the same file that takes no such value does not depend on it.
    for one in sorted(values & {*item.fixturenames}):
        yield repr(sorted(item._request.getfixturevalue(one)))
    for one in sorted(named - {MACHINE, SEARCH}):
        yield from files_of(HOME / one)
    if MACHINE in named:
        yield kept_proofs.machine()
        yield from (
            python.identity for python in {**book().pythons, **book().others}.values()
        )
    if BROWSER in item.fixturenames:
        yield chromium.WHO[item._request.getfixturevalue(BROWSER)]
        yield Path(chromium.__file__)
    if asks_for(item, BOOK) or Path(current.__file__) in kept_proofs.files_below(
        item.path
    ):
        yield digest_of_book()
    if only_visits:
        yield digest_of_assets(item._request.getfixturevalue(SITE))
    elif SITE in item.fixturenames:
        yield digest_of_site(item._request.getfixturevalue(SITE))


def is_only_visitor(item: pytest.Function, values: set[str]) -> bool:
    """Whether a test knows the site by its address alone, and by the values that its mark names."""
    visits = bool(ADDRESSES & set(item.fixturenames))
    return visits and not asks_for(item, SITE, but=ADDRESSES | values)


def asks_for(item: pytest.Function, name: str, but: Collection[str] = ()) -> bool:
    """Whether a test, or one of its fixtures but for some, names a fixture."""
    if name in item._fixtureinfo.argnames:
        return True
    found = item._fixtureinfo.name2fixturedefs.items()
    return any(
        name in definitions[-1].argnames
        for fixture, definitions in found
        if fixture not in but
    )


def gives_again(known: str, item: pytest.Function) -> bool:
    """Whether the server would give the same for each address that was asked then."""
    site = item._request.getfixturevalue(SITE)
    return all(given(site, name) == then for name, then in json.loads(known).items())


def files_of(place: Path) -> Iterator[Part]:
    """A file with its name, or all files of a folder with theirs; of what is not there, nothing."""
    inside = [place] if place.is_file() else sorted(place.rglob("*"))
    for path in inside:
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(HOME).as_posix()
            yield path


def book() -> Book:
    """The book as it is now."""
    return current.current()


@cache
def digest_of_book() -> str:
    """What changes with any snippet, recording, run or Python."""
    said = [
        f"{name}\0{one.source}\0{book().recording(name)}\0{book().all_outputs(name)}"
        for name, one in book().snippets.items()
    ]
    return digest(
        *said, str(book().pythons), str(book().others), str(book().identities)
    )


@cache
def digest_of_site(site: Path) -> str:
    """What changes with any file of the built site."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return digest(
        *(part for path in files for part in (path.relative_to(site).as_posix(), path))
    )


@cache
def digest_of_assets(site: Path) -> str:
    """What changes with any style or script of the built site, which a browser may have kept from another page."""
    files = sorted(path for path in site.rglob("*") if path.suffix in (".css", ".js"))
    own = [path for path in files if not path.name.startswith(INDEX)]
    return digest(
        *(part for path in own for part in (path.relative_to(site).as_posix(), path))
    )
