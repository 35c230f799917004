"""A failed snippet is blamed at the line that is wrong, with evidence of that line, and with a deed that helps."""

import sys
from pathlib import Path

import pytest

from living_memory.book import snippets
from living_memory.book.python import Python
from living_memory.inside.outputs import parse, refusal
from living_memory.problem import Problem
from living_memory.running import cache, pythons, runs

CLAIM = '"""Two pears are counted."""\n\n'


@pytest.fixture
def newest() -> Python:
    """The newest Python here."""
    return list(pythons.here({}).values())[-1]


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has run before."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")


def snippet(folder: Path, code: str) -> snippets.Snippet:
    """A snippet with this code below its claim: the code begins on the third line."""
    path = folder / "fruit/pears.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(CLAIM + code, encoding="utf-8")
    return snippets.read(path)


def problem_of(folder: Path, code: str, python: Python, recorded: str = "") -> str:
    """What is wrong with this code; empty where nothing is."""
    known = parse(recorded) if recorded else None
    wanted = runs.Wanted(snippet(folder, code), python, known)
    problems = runs.run_all([wanted]).problems.values()
    return "\n".join(map(str, problems))


VARYING = {
    "a process": 'import os\n\nprint("pears:", os.getpid())\n',
    "a random number": 'import random\n\nprint("pears:", random.random())\n',
    "a time": 'import time\n\nprint("pears:", time.perf_counter())\n',
    "an address": '\n\nprint("pears:", id([]))\n',
    "the hash of a string": '\n\nprint("pears:", hash("pear"))\n',
    "the order of a set": '\n\nprint("pears:", *set("abcdefgh"))\n',
}


@pytest.mark.parametrize("code", VARYING.values(), ids=VARYING)
def test_what_varies_is_marked_and_never_explained(
    code: str, tmp_path: Path, newest: Python
) -> None:
    """Before a note or a recording is asked for, it runs again; printed with a tilde, all is well."""
    recorded = "pears: 1\n"  # by another Python: a note would be asked for
    for known in ("", recorded):
        said = problem_of(tmp_path, code, newest, known)
        assert "snippets/fruit/pears.py:5: on " in said
        assert "prints something else in another run" in said
        assert 'To do: mark what varies by a tilde, `print("pears ~", ...)`' in said
        assert "3.1" not in said.partition("To do")[2], "no note is advised"
    mended = code.replace('"pears:"', '"pears ~"')
    assert not problem_of(tmp_path, mended, newest)
    assert not problem_of(tmp_path, mended, newest, recorded)


def test_lines_that_come_and_go_are_no_case_for_a_tilde(
    tmp_path: Path, newest: Python
) -> None:
    """The labels must be the same in every run."""
    code = 'import os\n\nprint(f"pears {os.getpid()}:", 1)\n'
    said = problem_of(tmp_path, code, newest)
    assert "To do: print the same labels in every run" in said
    fixed = code.replace("pears {os.getpid()}:", "pears:")
    assert not problem_of(tmp_path, fixed, newest)


def test_only_what_is_new_runs_twice(
    tmp_path: Path, newest: Python, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What repeats its recording is believed after one run."""
    times, really = [], runs.once
    monkeypatch.setattr(runs, "once", lambda *a: (times.append(a), really(*a))[1])
    assert not problem_of(tmp_path, 'print("pears:", 2)\n', newest, "pears: 2\n")
    assert len(times) == 1
    assert not problem_of(tmp_path, 'print("pears:", 2)\n', newest, "pears: 3\n")
    assert len(times) == 3


LURES = {
    "a class that pickle finds by its module": (
        "import pickle\n\nclass Pear: pass\npickle.dumps(Pear())\n"
    ),
    "the number of the output": (
        "import sys\n\nsys.stdout.fileno()\nsys.stdout.buffer.fileno()\n\n"
    ),
    "a module that lies beside it": "import plums\n\nplums.ripe\n\n\n",
    "the name of the main module": (
        "import __main__\n\n__main__.sys = 1\nassert __name__ == '__main__'\n\n"
    ),
    "an error that only the witness meets": (
        "import sys\n\nif sys.gettrace.__module__ and 'outputs' in sys.modules:\n"
        "    raise OSError('foreign')\n\n"
    ),
}
"""Five lines that run well and on which the witness, which is another program, could stumble."""


@pytest.mark.parametrize("lure", LURES.values(), ids=LURES)
def test_wrong_line_is_blamed_and_no_other(
    lure: str, tmp_path: Path, newest: Python
) -> None:
    """The witness is believed only where its own rule raised; else no line is named, and no evidence given."""
    (tmp_path / "fruit").mkdir()
    (tmp_path / "fruit/plums.py").write_text("ripe = True\n")
    lines = lure.count("\n") + 3
    said = problem_of(tmp_path, f"{lure}print(['pear'])\n", newest)
    where = said.partition(": ")[0]
    assert where in (f"snippets/fruit/pears.py:{lines}", "snippets/fruit/pears.py")
    assert "a line of output is `label: value`" in said
    assert "foreign" not in said and "Pickling" not in said and "fileno" not in said
    if "foreign" not in lure:
        assert where.endswith(f":{lines}"), said


ENDS = {
    "import sys\nsys.exit(3)\n": ("4: ", "exited with 3 and said nothing"),
    "import sys\nsys.exit('two words')\n": ("4: ", "exited with 1 and wrote 'two w"),
    "raise SystemExit(True)\n": ("3: ", "exited with 1 and said nothing"),
    "import os\nos._exit(4)\n": (" ", "exited with 4 and said nothing"),
    "import sys\nprint('pears:', 2)\nsys.stderr.write('\\n')\n": (
        "5: ",
        "wrote to standard error: a blank row\n",
    ),
}


@pytest.mark.parametrize(("code", "said"), ENDS.items(), ids=range(len(ENDS)))
def test_end_without_an_error_is_told_as_what_it_is(
    code: str, said: tuple[str, str], tmp_path: Path, newest: Python
) -> None:
    """Nothing was raised: the code of the exit, and the line where it could be found."""
    line, words = said
    found = problem_of(tmp_path, code, newest)
    assert found.startswith(f"snippets/fruit/pears.py:{line}")
    assert words in found


@pytest.mark.parametrize("errors", ["", "\n", " \n\n\t", "\r\n"])
def test_build_that_says_nothing_fails_without_a_word(errors: str) -> None:
    """A blank line on standard error is no word."""
    assert str(refusal(errors)) == "does not run: fails without a word\n"


def test_build_whose_error_is_blank_is_recorded(tmp_path: Path) -> None:
    """It wrote an empty line and exited."""
    code = "import sys\nsys.stderr.write('\\n')\nsys.exit(1)\n"
    debug = Python("debug", "3.14.0 (of the tests)", sys.executable)
    said = str(runs.run(snippet(tmp_path, code), debug))
    assert said == "does not run: fails without a word\n"


@pytest.mark.parametrize("label", ["me@home", "a `b`", "a|b", "{a", "b}"])
def test_label_that_no_token_can_quote_is_refused(
    label: str, tmp_path: Path, newest: Python
) -> None:
    """At its line; the same line with another label is right."""
    code = f"print({label + ':'!r}, 2)\n"
    said = problem_of(tmp_path, code, newest)
    assert said.startswith("snippets/fruit/pears.py:3: ")
    assert "cannot stand in a label, which tokens quote" in said
    assert not problem_of(tmp_path, "print('pears:', 2)\n", newest)


def test_problem_is_one_for_a_snippet(tmp_path: Path, newest: Python) -> None:
    """`make` raises what `run_all` keeps."""
    wanted = runs.Wanted(snippet(tmp_path, "1 / 0\n"), newest)
    with pytest.raises(Problem, match="ZeroDivisionError"):
        runs.make(wanted)
