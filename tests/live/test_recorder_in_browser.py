"""The recorder tells the truth in the browser's Python, too, of every watched snippet; one that does not is caught."""

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import browser_proofs
import proofs
import pytest
from browser_python import BrowserPython, version
from kept_proofs import KeptProofs, code_of
from mutants import OF_ANY_DOOR

from living_memory.project import HOME

RECORDED = sorted((HOME / "snippets").glob("*/*.watch.json"))
SNIPPETS = [
    path.with_name(path.name.replace(".watch.json", ".py")) for path in RECORDED
]
PRINTED = ("bytes printed", "output")
BY_PLACE = {"same_place.py": PRINTED}
"""What may differ: it prints whether a freed place is taken again, which without pymalloc hangs on what ran before."""
KINDS = {"names", "unreachable", "bytes printed", "output"}
"""What is compared of each program; counts, deaths and references of those that have any."""
WATCHED = HOME / "tests/data/watched"
OWN = sorted(WATCHED.glob("*.py"))
MUTANTS = OF_ANY_DOOR | {
    "ends a program without what comes at its end": (
        "alive_at_exit",
        "in_place.py",
        "            shut_down()\n            place",
        "            place",
    ),
}
"""By what it does wrong: the watched program that shows it, the recorder's file, the text there, what replaces it."""


def prove(
    python: BrowserPython, snippet: Path, recorder: dict[str, str] | None = None
) -> dict[str, proofs.Tally]:
    """The proofs of one program, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        return browser_proofs.prove(python, snippet, Path(folder), recorder)


@pytest.mark.parametrize(
    "snippet", OWN + SNIPPETS, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_recorder_agrees_with_runs_without_it(
    snippet: Path, browser_python: BrowserPython, kept: KeptProofs
) -> None:
    """Every pair of every proof agrees: counts, what is unreachable, deaths, references, what is printed."""
    code = [code_of(Path(module.__file__)) for module in (proofs, browser_proofs)]
    recorder = sorted(proofs.RECORDER.glob("*.py"))
    proof = kept.of("snippets recorded in wasm", version(), *code, *recorder, snippet)
    if proof.known() is not None:
        proof.take()
        return
    tallies = list(prove(browser_python, snippet).values())
    wrong = [what for tally in tallies for what in tally.wrong]
    may_differ = BY_PLACE.get(snippet.name, ())
    excused = sum(tally.disagreed[kind] for tally in tallies for kind in may_differ)
    assert len(wrong) == excused, "\n".join([snippet.name, *wrong[:20]])
    compared = sum((tally.compared for tally in tallies), Counter[str]())
    assert {*compared} >= KINDS, f"too little was compared: {compared}"
    proof.keep(json.dumps(compared))


def sources() -> dict[str, str]:
    """The files of the recorder."""
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in proofs.RECORDER.glob("*.py")
    }


def test_recorder_that_is_imported_anew_is_no_other(
    browser_python: BrowserPython,
) -> None:
    """What the mutants below are made of agrees as long as nothing is changed in it."""
    tallies = prove(browser_python, WATCHED / "aliasing.py", sources()).values()
    assert not [what for tally in tallies for what in tally.wrong]


@pytest.mark.parametrize("wrong", MUTANTS)
def test_recorder_that_disturbs_is_caught(
    wrong: str, browser_python: BrowserPython
) -> None:
    """A recorder with a mistake fails a proof."""
    name, file, old, new = MUTANTS[wrong]
    recorder = sources()
    assert recorder[file].count(old) == 1, (
        f"{file} has changed: mend the mutant that {wrong}"
    )
    recorder[file] = recorder[file].replace(old, new)
    tallies = prove(browser_python, WATCHED / f"{name}.py", recorder).values()
    assert [what for tally in tallies for what in tally.wrong], (
        f"no proof over {name}.py notices it"
    )


PLACES = """tea = [[], []]
tea.clear() or tea.append([])
"""
"""The new list takes the place of one of the old ones, which have died and lie on the list of places that are free."""


def test_new_object_at_an_old_place_is_another(browser_python: BrowserPython) -> None:
    """A dead object whose place is kept has the way to the next such place where its count was, and is dead."""
    first, second = browser_proofs.record(browser_python, PLACES)["steps"][-2:]
    before, after = ([*step["objs"]] for step in (first, second))
    assert len(before) == 3 and len(after) == 2
    assert not {*before[1:]} & {*after[1:]}, f"{after[1]} is drawn as one of {before}"


def test_count_of_an_immortal_object_is_none(browser_python: BrowserPython) -> None:
    """Its mark is another one where a word has four bytes."""
    code = "import counters, json; json.dumps([counters.count(id(one)) for one in (None, counters, object())])"
    immortal, module, fresh = browser_python.ask(code)
    assert immortal is None and module > 1 and fresh is not None
