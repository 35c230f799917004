"""Every number on the site is what a Python prints, each time it is asked."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
from closing_summary import bringing
from kept_proofs import KeptProofs, code_of

from living_memory.book import judging, model, snippets
from living_memory.book.python import Python
from living_memory.inside.outputs import Output, parse
from living_memory.project import FOLDERS, HOME, SUPPORTED, UPDATE
from living_memory.running import guests, runs
from living_memory.running.cache import interpreter

NAMES = list(snippets.find(HOME / "snippets"))


Again = Callable[[str], dict[str, Output]]


@pytest.fixture(scope="session")
def again(the_book: model.Book, kept: KeptProofs) -> Again:
    """What a snippet prints, by minor version, in a second run beside the one that the site shows.

    It is made once for one source, one exact Python and one way of running, and kept if it said the same; after one
    to three weeks it is made again, or at once with `--fresh`.
    """

    def second(snippet: snippets.Snippet, python: Python) -> Output:
        first = the_book.runs[snippet.name][python.minor]
        who, code = interpreter(python), code_of(Path(runs.__file__))
        proof = kept.of("second runs", snippet.source, who, code)
        if (known := proof.known()) is not None:
            proof.take()
            return parse(known)
        output = runs.run(snippet, python)
        if output.same(first):
            proof.keep(str(output))
        return output

    @cache
    def of_all(name: str) -> dict[str, Output]:
        snippet = the_book.snippets[name]
        columns = able(the_book, name, the_book.pythons)
        here = [the_book.pythons[column] for column in columns]
        with ThreadPoolExecutor() as pool:
            printed = list(pool.map(lambda python: second(snippet, python), here))
        return {python.minor: output for python, output in zip(here, printed)}

    return of_all


def able(the_book: model.Book, name: str, columns: Iterable[str]) -> list[str]:
    """Those of these columns on which a snippet runs here."""
    snippet = the_book.snippets[name]
    return [
        column
        for column in columns
        if snippet.runs_here and guests.may_run(snippet, column)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_build_prints_what_is_recorded(
    name: str, the_book: model.Book, pytestconfig: pytest.Config
) -> None:
    """The recording of another build repeats on that build; with `--pythons=all`, on whichever is here."""
    recorded, every = (
        the_book.recording(name),
        pytestconfig.getoption("pythons") == "all",
    )
    for build in able(the_book, name, the_book.others):
        python = the_book.others[build]
        if every or python.identity == the_book.identities.get(build):
            assert build in recorded, (
                f"snippets/{name}.out has no output of {build}: {UPDATE}"
            )
            printed = the_book.runs[name][build]
            assert printed.agrees(recorded[build]), (
                f"snippets/{name}.out moved on {the_book.who(build)}:\n"
                f"{model.difference(recorded[build], 'recorded', printed, 'printed')}\n{UPDATE}, then read the diff"
            )


@pytest.mark.parametrize("name", NAMES)
def test_snippet_prints_the_same_twice(
    name: str, the_book: model.Book, again: Again
) -> None:
    """A value that varies must say so with a tilde: the run that the site shows, and one more."""
    for minor in able(the_book, name, the_book.pythons):
        first, second = the_book.runs[name][minor], again(name)[minor]
        lines = model.difference(first, "first", second, "then")
        assert first.same(second), (
            f"snippets/{name}.py on {minor} varies: print the line with ` ~ `\n{lines}"
        )


@pytest.mark.parametrize("name", NAMES)
def test_snippet_prints_what_is_recorded(
    name: str,
    the_book: model.Book,
    again: Again,
    pytestconfig: pytest.Config,
) -> None:
    """The recording repeats on the Python that made it; with `--pythons=all`, on whichever Python is here."""
    recorded = the_book.recording(name)
    assert recorded, f"snippets/{name}.out is missing, or of other code: {UPDATE}"
    recorders = [
        minor
        for minor, who in the_book.pythons.items()
        if who.identity == the_book.identities.get(minor)
    ]
    required = SUPPORTED if pytestconfig.getoption("pythons") == "all" else recorders
    for minor in able(the_book, name, required):
        assert minor in recorded, (
            f"snippets/{name}.out has no output of {minor}: {bringing(the_book, minor)}"
        )
        printed = again(name)[minor]
        assert printed.same(recorded[minor]), (
            f"snippets/{name}.out moved on {the_book.who(minor)} (recorded by {the_book.identities[minor]}):\n"
            f"{model.difference(recorded[minor], 'recorded', printed, 'printed')}\n{UPDATE}, then read the diff"
        )


def test_every_python_is_here(
    the_book: model.Book, pytestconfig: pytest.Config
) -> None:
    """With `--pythons=all` no column rests on a recording alone; one Python is always here."""
    every = pytestconfig.getoption("pythons") == "all"
    required = (
        (*SUPPORTED, *pytestconfig.getoption("builds"))
        if every
        else tuple(the_book.pythons)[:1]
    )
    missing = [
        name for name in required if name not in the_book.pythons | the_book.others
    ]
    assert the_book.pythons and not missing, (
        f"not found: Python {', '.join(missing)}: install it, or name its folder in {FOLDERS}"
    )


def test_notes_and_recordings_agree(the_book: model.Book) -> None:
    """Every change between versions has its note, every note its change, every recording its snippet."""
    assert not judging.check(the_book), "\n".join(map(str, judging.check(the_book)))


def test_every_recording_has_its_snippet(the_book: model.Book) -> None:
    """Who removes a snippet removes its recording."""
    kept = {snippet.path.with_suffix(".out") for snippet in the_book.snippets.values()}
    lost = [path for path in (HOME / "snippets").glob("*/*.out") if path not in kept]
    assert not lost, f"the recording of no snippet, remove it: {lost}"
