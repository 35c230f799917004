"""What can be watched is recorded truly and kept small; what cannot is refused with words that help."""

import json
import shutil
from pathlib import Path

import pytest

from living_memory.book import snippets
from living_memory.book.python import Python
from living_memory.book.snippets import Snippet
from living_memory.inside.trace import Trace
from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.running import cache, process, pythons
from living_memory.watching import (
    comparing,
    limits,
    record,
    too_big,
    traces,
    unwatchable,
    words,
)

LOOP, GROWS, TUPLE = "loops/self_loop", "lists/growing_list", "tuples/list_in_tuple"
WATCHED = [LOOP, GROWS, TUPLE]
"""Programs of the tests, as if they were snippets."""
REFUSED = {
    "import threading\nthreading.Thread().start()": "p.py:1: `threading` takes its turns by chance",
    "from concurrent.futures import Future": "p.py:1: `concurrent.futures.Future` takes its turns",
    "import asyncio as a\na.run(f())": "p.py:1: `asyncio` takes its turns",
    "import signal": "p.py:1: `signal` takes its turns",
    "import tracemalloc": "p.py:1: `tracemalloc` sees the recorder",
    "import sys\n\nsys.settrace(None)": "p.py:3: `sys.settrace` sees the recorder",
    "import sys as s\ns.monitoring.get_tool(0)": "p.py:2: `sys.monitoring` sees the recorder",
    "from sys import getallocatedblocks": "p.py:1: `sys.getallocatedblocks` sees the recorder",
    "import gc\nsome = gc.get_objects()": "p.py:2: `gc.get_objects` sees the recorder",
    "import gc\ngc.freeze()": "p.py:2: `gc.freeze` sees the recorder",
    "import gc\ngc.set_threshold(5)": "p.py:2: `gc.set_threshold` sees the recorder",
    "name = input()": "p.py:1: `input` waits for an answer",
    "import sys\nfor line in sys.stdin:\n    pass": "p.py:2: `sys.stdin` waits for an answer",
    "from random import random": "p.py:1: `random.random` gives something else at each run",
    "import time": "p.py:1: `time` gives something else at each run",
    "import datetime as d\nd.datetime.now()": "p.py:2: `datetime.datetime.now` gives something else",
    "from datetime import date\ndate.today()": "p.py:2: `datetime.date.today` gives something else",
    "import urllib.request": "p.py:1: `urllib.request` asks other machines",
    "import turtle": "p.py:1: `turtle` opens a window",
    "import getpass": "p.py:1: `getpass` waits at a terminal",
    "import random as r\nr.shuffle([])": "p.py:1: `random` gives something else at each run",
    "import os\nos.fork()": "p.py:2: `os.fork` leaves the one interpreter",
    "import subprocess": "p.py:1: `subprocess` leaves the one interpreter",
    "import ctypes": "p.py:1: `ctypes` changes memory behind Python's back",
    "import numpy as np": "p.py:1: `numpy` is not in the standard library",
    "from . import basket": "p.py:1: `.basket` is not in the standard library",
    "pear = 1; plum = 2": "p.py:1: has two statements on a line",
    "pear = [\n]; del pear": "p.py:2: has two statements on a line",
    "if pear: pass": "p.py:1: has two statements on a line",
    "while True: pass": "p.py:1: has two statements on a line",
    "def give(): return 1": "p.py:1: has two statements on a line",
    "match pear:\n    case 1: plum = 2": "p.py:2: has two statements on a line",
    "": "p.py:1: has no statement to watch",
    "'''Words alone.'''\nimport gc": "p.py:1: has no statement to watch",
    "pear = (": "p.py:1: not Python",
    "pear = \0": "p.py:1: not Python",
}
LET_THROUGH = [
    "class Node: pass",
    "def later(): ...",
    "import gc, os.path, weakref\ngc.collect()\nos.path.join('a', 'b')",
    "from datetime import date\nday = date(2026, 1, 1)",
    "input = 3\nprint(input)",
    "node = object()\nnode.freeze = 1\nnode.settrace",
    "pear = [\n    1,\n    2,\n]",
    "match pear:\n    case 1:\n        plum = 2\n    case _:\n        plum = 3",
    "@property\ndef give(self):\n    return 1",
]


@pytest.fixture(scope="module")
def newest() -> Python:
    """The newest Python here."""
    return list(pythons.here({}).values())[-1]


@pytest.fixture
def snippet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snippet:
    """A snippet in a folder of its own, with an empty cache."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    return copied(LOOP, tmp_path)


def copied(name: str, tmp_path: Path) -> Snippet:
    """A program of the tests as a snippet."""
    path = tmp_path / f"{name}.py"
    path.parent.mkdir(exist_ok=True)
    shutil.copy(HOME / "tests/data/watched" / path.name, path)
    return snippets.read(path)


def program(tmp_path: Path, source: str) -> Path:
    """A program in a file."""
    path = tmp_path / "p.py"
    path.write_text(source)
    return path


@pytest.mark.parametrize(("source", "said"), REFUSED.items())
def test_what_cannot_be_watched_is_refused(source: str, said: str) -> None:
    """One problem, with its line, what stands there and what to do."""
    [wrong] = unwatchable.lint(source, "p.py")
    assert str(wrong).startswith(said) and "\n  To do: " in str(wrong)


@pytest.mark.parametrize("source", LET_THROUGH)
def test_what_can_be_watched_passes(source: str) -> None:
    """A name that only looks like a refused one is none."""
    assert not unwatchable.lint(source, "p.py")


def test_all_problems_come_at_once_in_the_order_of_the_lines() -> None:
    """An author corrects them in one go."""
    wrongs = unwatchable.lint(
        "import random\npear = 1; plum = 2\nimport threading\n", "p.py"
    )
    assert [str(wrong).split(": ")[0] for wrong in wrongs] == [
        "p.py:1",
        "p.py:2",
        "p.py:3",
    ]


def test_more_steps_than_a_reader_follows_are_refused(
    tmp_path: Path, newest: Python
) -> None:
    """With the line that goes on and on."""
    loop = f"for pear in range({limits.STEPS // 2 + 1}):\n    basket = [pear]\n"
    trace = record.record(program(tmp_path, f"basket = []\n{loop}"), newest)
    [wrong] = too_big.lint_trace(trace, "p.py")
    assert str(wrong).startswith(("p.py:2: takes", "p.py:3: takes"))
    assert "steps" in str(wrong) and "repeat less" in str(wrong)


def test_more_boxes_than_a_reader_follows_are_refused(
    tmp_path: Path, newest: Python
) -> None:
    """With the line that brings the eighth; numbers that stand in their places are no boxes."""
    many = limits.BOXES + 1
    lines = [f"basket{number} = [{number}, 'pear']\n" for number in range(many)]
    assert not too_big.lint_trace(
        record.record(program(tmp_path, "".join(lines[:-1])), newest), "p.py"
    )
    [wrong] = too_big.lint_trace(
        record.record(program(tmp_path, "".join(lines)), newest), "p.py"
    )
    assert str(wrong).startswith(f"p.py:{many}: has {many} objects in the picture")


def test_program_is_recorded_once(
    snippet: Snippet, newest: Python, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second time it comes from the cache, and it is the same."""
    first = record.record(snippet.path, newest)
    assert first["source"] == snippet.source and newest.identity.startswith(
        f"{first['python']} "
    )
    monkeypatch.setattr(process, "execute", None)
    assert record.record(snippet.path, newest) == first


def test_another_recorder_records_again(
    snippet: Snippet, newest: Python, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache is of one source, one recorder, one exact Python."""
    before = record.cached(snippet.path, newest)
    other = Python(newest.minor, f"{newest.identity} rebuilt", newest.executable)
    recorder = shutil.copytree(record.RECORDER, tmp_path / "recorder")
    (recorder / "__main__.py").write_text("# another\n")
    assert record.cached(snippet.path, other) != before
    monkeypatch.setattr(record, "RECORDER", recorder)
    assert record.cached(snippet.path, newest) != before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "basket = 1\nimport os\nos.kill(os.getpid(), 9)\n",
            r"p\.py:3: on 3.*, the interpreter was ended by SIGKILL",
        ),
        (
            "basket = 1\nbasket = sum(iter(int, 1))\n",
            r"p\.py:2: on 3.*, ran for more than 1 s",
        ),
        (
            "basket = []\nfor pear in range(900):\n    basket.append([pear])\n",
            r"p\.py:[23]: fills a trace of 4 KiB",
        ),
        (f"print('{'p' * 5000}')\n", r"p\.py: fills a trace"),
    ],
)
def test_no_trace_is_a_problem(
    source: str,
    said: str,
    tmp_path: Path,
    newest: Python,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program that ends the interpreter, or never ends, is named; nothing is kept of it."""
    monkeypatch.setattr(process, "SECONDS", 1)
    monkeypatch.setattr(record, "TRACE_BYTES", 4096)
    path = program(tmp_path, source)
    with pytest.raises(Problem, match=said):
        record.record(path, newest)
    assert not record.cached(path, newest).path.exists()


def test_target_refuses_what_it_does_not_know(tmp_path: Path) -> None:
    """Syntax newer than the chosen Python is named with its line."""
    [oldest, *_] = pythons.here({}).values()
    path = program(
        tmp_path, "basket = []\ndef give[T](pear: T) -> T:\n    return pear\n"
    )
    if oldest.minor not in ("3.10", "3.11"):
        pytest.skip("its syntax is new to 3.10 and 3.11, and neither is here")
    with pytest.raises(Problem, match=r"p\.py:2: on 3\.1.*, not Python"):
        record.record(path, oldest)


def test_many_are_recorded_and_no_problem_is_lost(
    snippet: Snippet, tmp_path: Path, newest: Python
) -> None:
    """A trace where there is one, a problem where there is none."""
    broken = program(tmp_path, "import os\nos.kill(os.getpid(), 9)\n")
    outcomes = record.record_all([(snippet.path, newest), (broken, newest)])
    assert outcomes[snippet.path, newest.minor]["steps"]
    assert isinstance(outcomes[broken, newest.minor], Problem)


def test_words_take_the_place_of_a_line(snippet: Snippet, newest: Python) -> None:
    """A sentence goes to the line of its statement, wherever that stands."""
    trace = record.record(snippet.path, newest)
    number = snippet.source.splitlines().index("node.next = node") + 1
    assert words.by_line(trace, {"node.next = node": "The loop closes."}, "x") == {
        number: "The loop closes."
    }


@pytest.mark.parametrize(
    "statement", ["node.next = pear", "import weakref  # no", "", '"""A place."""']
)
def test_words_without_a_line_stop_the_build(
    statement: str, snippet: Snippet, newest: Python
) -> None:
    """After an edit, no sentence stands at a line it does not speak of."""
    with pytest.raises(Problem, match="docs/a.md:3: .* words need one"):
        words.by_line(
            record.record(snippet.path, newest), {statement: "?"}, "docs/a.md:3"
        )


def test_words_for_two_lines_stop_the_build(tmp_path: Path, newest: Python) -> None:
    """A sentence for one of two equal lines could stand at the wrong one."""
    trace = record.record(program(tmp_path, "basket = []\nbasket = []\n"), newest)
    with pytest.raises(Problem, match="is 2 of the lines"):
        words.by_line(trace, {"basket = []": "?"}, "docs/a.md:3")


@pytest.fixture(scope="module")
def recorded(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, tuple[Snippet, dict[str, Trace]]]:
    """Some snippets with their traces on every Python here."""
    folder, here = tmp_path_factory.mktemp("recorded"), pythons.here({})
    copies = [copied(name, folder) for name in WATCHED]
    found = record.record_all(
        [(one.path, python) for one in copies for python in here.values()]
    )
    return {
        one.name: (one, {minor: found[one.path, minor] for minor in here})
        for one in copies
    }


@pytest.mark.parametrize("name", WATCHED)
def test_recording_loses_nothing_and_is_small(name: str, recorded: dict) -> None:
    """All traces are read as they were written, from a file smaller than the largest of them alone."""
    snippet, known = recorded[name]
    traces.write(snippet, known)
    assert traces.read(snippet) == known
    text = snippet.path.with_suffix(".watch.json").read_text()
    assert list(json.loads(text)["pythons"]) == list(known)
    assert len(text) < max(len(json.dumps(trace)) for trace in known.values())
    traces.write(snippet, traces.read(snippet))
    assert snippet.path.with_suffix(".watch.json").read_text() == text


def test_row_is_of_the_pythons_that_it_names() -> None:
    """By their whole names: 3.1 is not 3.10. A row that names none is of all."""
    rows = [["v", 1], ["status", 0, "3.10 3.11"], ["output", "", "3.1 3.10"]]
    assert [row.about for row in traces.rows_of("3.1", rows)] == ["v", "output"]
    assert [row.about for row in traces.rows_of("3.11", rows)] == ["v", "status"]


def test_order_of_the_walk_moves_no_row(recorded: dict) -> None:
    """Objects stand in the order of their numbers, however the recorder came upon them."""
    snippet, known = recorded[LOOP]
    traces.write(snippet, known)
    before = snippet.path.with_suffix(".watch.json").read_text()
    turned = json.loads(json.dumps(known))
    for step in (step for trace in turned.values() for step in trace["steps"]):
        step["objs"] = dict(reversed(step["objs"].items()))
    traces.write(snippet, turned)
    assert snippet.path.with_suffix(".watch.json").read_text() == before


def test_another_note_moves_no_row(recorded: dict) -> None:
    """Only the code is recorded: below a longer docstring the steps are read at their new lines."""
    snippet, known = recorded[LOOP]
    traces.write(snippet, known)
    before = snippet.path.with_suffix(".watch.json").read_text()
    noted = snippet.source.replace('"""\n', '\n\n3.12: nothing (gh-1)\n"""\n', 1)
    more = noted.count("\n") - snippet.source.count("\n")
    snippet.path.write_text(noted)
    longer, minor = snippets.read(snippet.path), list(known)[-1]
    read = traces.read(longer)
    traces.write(longer, read)
    assert snippet.path.with_suffix(".watch.json").read_text() == before
    assert read[minor]["source"] == noted
    assert [step["line"] for step in read[minor]["steps"] if step["line"] > 1] == [
        step["line"] + more for step in known[minor]["steps"] if step["line"] > 1
    ]


def test_nothing_is_read_of_other_code(recorded: dict) -> None:
    """After an edit of the code, what was recorded is worth nothing."""
    snippet, known = recorded[TUPLE]
    traces.write(snippet, known)
    snippet.path.write_text(snippet.source + "end = 1\n")
    assert traces.read(snippets.read(snippet.path)) == {}
    snippet.path.with_suffix(".watch.json").unlink()
    assert traces.read(snippet) == {}


def test_recording_edited_by_hand_is_named(recorded: dict) -> None:
    """Its first line tells."""
    snippet, known = recorded[GROWS]
    traces.write(snippet, known)
    path = snippet.path.with_suffix(".watch.json")
    path.write_text(path.read_text().replace('"rc": 1', '"rc": 2', 1))
    with pytest.raises(
        Problem, match=r"growing_list\.watch\.json:1: was edited by hand"
    ):
        traces.read(snippet)


def test_comparison_names_the_step_and_what_moved(recorded: dict) -> None:
    """One line for a change, at the step where it comes; another release alone is none."""
    trace = json.loads(json.dumps(list(recorded[LOOP][1].values())[-1]))
    assert comparing.compare(trace, trace | {"python": "3.15.99"}) == ""
    moved = json.loads(json.dumps(trace))
    number, step = next(
        (n, step) for n, step in enumerate(moved["steps"]) if step["objs"]
    )
    [uid, thing] = next(iter(step["objs"].items()))
    for later in moved["steps"][number:]:
        if uid in later["objs"]:
            later["objs"][uid]["size"] = 1
    said = comparing.compare(trace, moved)
    expected = f"step {number} (line {step['line']}), object {uid} ({thing['type']}), size: recorded "
    assert (
        said.startswith(expected) and said.endswith(", now 1") and said.count("\n") == 0
    )


def test_comparison_is_short() -> None:
    """A hundred changes are counted, not told."""
    old = {"v": 1, "python": "3.15.2", "source": "", "objects": {}, "steps": []}
    said = comparing.compare(
        old, old | {f"key {number}": number for number in range(100)}
    )
    assert said.splitlines()[-1] == "and 88 more"
