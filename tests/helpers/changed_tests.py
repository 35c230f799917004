"""`uv run pytest --changed`: run what `short_path.py` selects, say why, and say what is left to the whole check."""

import re
from pathlib import Path

import pytest
from kept_tests import PROOFS
from pytest_examples import CodeExample
from short_path import Case, Reach, changed, reach

from living_memory.problem import Problem
from living_memory.project import HOME

NAME = re.compile(r"[\w./-]{1,99}")
"""What can be the name of a page or a snippet."""
REACHES = pytest.StashKey[list[Reach]]()
COUNTED = pytest.StashKey[tuple[int, int, int]]()
"""How many tests run, how many are left out, and how many of those are of the built site."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--changed` is the short path."""
    about = "run only what is touched by the work since it left main, committed or not"
    parser.addoption("--changed", action="store_true", help=about)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """See what has changed; where little is to be run, run it in this one process."""
    if not config.getoption("changed"):
        return
    try:
        config.stash[REACHES] = [reach(file) for file in changed()]
    except Problem as wrong:
        pytest.exit(str(wrong), returncode=1)
    if all(one.is_short for one in config.stash[REACHES]):
        config.option.dist, config.option.tx = "no", []


def pytest_sessionstart(session: pytest.Session) -> None:
    """Say what has changed, and what that touches."""
    reaches = session.config.stash.get(REACHES, None)
    if reaches is None or hasattr(session.config, "workerinput"):
        return
    if not reaches:
        pytest.exit("nothing has changed since this work left main", returncode=0)
    writer = session.config.get_terminal_writer()
    for one in reaches:
        writer.line(f"{one.file} is {one.why}")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave out what nothing has touched; take proofs however old they are."""
    reaches = config.stash.get(REACHES, None)
    if reaches is None:
        return
    config.stash[PROOFS].patient = True
    chosen, left = [], []
    for item in items:
        case = case_of(item)
        touched = any(one.touches(case) for one in reaches)
        (chosen if touched else left).append(item)
    of_the_site = sum(case_of(item).is_of_the_site for item in left)
    config.stash[COUNTED] = len(chosen), len(left), of_the_site
    config.hook.pytest_deselected(items=left)
    items[:] = chosen


def case_of(item: pytest.Item) -> Case:
    """A test as the table sees it."""
    parameters = item.callspec.params.values() if hasattr(item, "callspec") else ()
    about = frozenset(filter(None, map(subject, parameters)))
    return Case(item.nodeid, about, frozenset(item.fixturenames))


def subject(parameter: object) -> str:
    """The page or the snippet that a parameter of a test is, or names; empty if it is neither."""
    if isinstance(parameter, CodeExample):
        parameter = parameter.path
    if isinstance(parameter, Path) and parameter.is_relative_to(HOME):
        file = parameter.relative_to(HOME).as_posix()
        return file.removesuffix(".py") if file.startswith("snippets/") else file
    if isinstance(parameter, str) and NAME.fullmatch(parameter):
        if (HOME / f"snippets/{parameter}.py").is_file():
            return f"snippets/{parameter}"
        if (HOME / f"docs/{parameter}").is_file():
            return f"docs/{parameter}"
    return ""


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the counts of a worker to the one that prints the summary."""
    counted = session.config.stash.get(COUNTED, None)
    if counted and hasattr(session.config, "workeroutput"):
        session.config.workeroutput["counted"] = counted


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Take the counts of a worker: each has collected the same."""
    if counted := getattr(node, "workeroutput", {}).get("counted"):
        node.config.stash[COUNTED] = tuple(counted)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how much of the whole check this was."""
    if counted := config.stash.get(COUNTED, None):
        chosen, left, of_the_site = counted
        terminalreporter.section("the short path")
        terminalreporter.write_line(
            f"{chosen} tests are touched by this change; {left} are left to the whole check, `uv run pytest`, "
            f"which CI runs: {of_the_site} of the built site and {left - of_the_site} of what did not change"
        )
