"""A program as people type it gives a page, and what the page says of it is true; tried by the command itself."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from living_memory import cli
from living_memory.running import cache, pythons
from living_memory.watching import beside, unwatchable

PYTHONS = list(pythons.here({}))


@dataclass
class Page:
    """The page of a program; each step is the line that ran and what is said of it, without marks."""

    html: Tag

    @property
    def steps(self) -> list[str]:
        """The text of each step."""
        return [text(one) for one in self.html.select(".lm-words")]

    @property
    def told(self) -> str:
        """What stands below the picture."""
        return " ".join(text(one) for one in self.html.select("main > p"))

    @property
    def output(self) -> str:
        """All that the program printed."""
        return "".join(one.get_text() for one in self.html.select("main > details pre"))


def text(one: Tag) -> str:
    """The words of an element, one blank between two of them."""
    return " ".join(one.get_text(" ").split())


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command is typed, with an empty cache."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def page_of(source: str | bytes, *options: str) -> Page:
    """The page that `living-memory watch` makes of a program with this source."""
    data = source if isinstance(source, bytes) else source.encode()
    Path("mine.py").write_bytes(data)
    assert cli.main(["watch", "mine.py", "--no-open", *options]) == 0
    page = Path("mine.watch.html").read_text(encoding="utf-8")
    return Page(BeautifulSoup(page, "html.parser"))


def refusal_of(source: str, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """What the command says of a program of which it makes no page."""
    Path("mine.py").write_text(source, encoding="utf-8")
    assert cli.main(["watch", "mine.py", "--no-open", *options]) == 1
    assert not Path("mine.watch.html").exists()
    return capsys.readouterr().err


SEVERAL_ON_A_LINE = """\
class Node:
    def __init__(self, value, next=None): self.value, self.next = value, next
basket = []; other = basket
if other: del basket
for pear in [[1], [2]]: other.append(pear)
p = Node(1, Node(2))
while p: p = p.next
def give(): return other
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_several_statements_on_a_line_are_one_step(minor: str) -> None:
    """A step is a line; a loop on one line is a step for each turn."""
    steps = page_of(SEVERAL_ON_A_LINE, "--python", minor).steps
    both = [step for step in steps if step.startswith("line 3 ")]
    assert len(both) == 1, both
    assert "the names basket and other refer to it" in both[0], both
    turns = [step for step in steps if step.startswith("line 5 ")]
    assert ["gains" in turn for turn in turns] == [True, True, False], turns
    freed = [step for step in steps if step.startswith("line 7 ") and "freed" in step]
    assert len(freed) == 2, steps
    assert steps[-1].startswith("line 8 ") and "The name give" in steps[-1], steps


MATCHES = """\
def tell(thing):
    match thing:
        case []:
            kind = "empty"
        case [first, *rest]:
            kind = rest
        case {"a": value}:
            kind = value
    return kind
out = tell([1, 2, 3])
val = tell({"a": [7]})
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_match_is_watched(minor: str) -> None:
    """Each `case` that is tried is a step, as each `elif` is, and so is the `return`; it says what names it gives."""
    steps = page_of(MATCHES, "--python", minor).steps
    ran = [step.split()[1] for step in steps]
    assert ran[1:] == [
        "10",
        "2",
        "3",
        "5",
        "6",
        "9",
        "10",
        "11",
        "2",
        "3",
        "5",
        "7",
        "8",
        "9",
        "11",
    ], steps
    assert "The name first in tell([1, 2, 3]) refers to 1" in steps[4], steps[4]


OWN_INPUT = """\
def input(prompt):
    return [prompt]
got = input("name")
"""
OWN_PARAMETER = """\
def use(input, open):
    return [input, open]
got = use(3, 4)
"""
OWN_METHOD = """\
class Form:
    def input(self):
        return []
got = Form().input()
"""
OWN_CAPTURE = """\
match [1]:
    case [input]:
        got = [input]
"""


@pytest.mark.parametrize(
    "source", [OWN_INPUT, OWN_PARAMETER, OWN_METHOD, OWN_CAPTURE, "input = []\ninput\n"]
)
def test_name_of_ones_own_is_no_function_of_python(source: str) -> None:
    """A function, a parameter, a method, a name that a pattern gives: only `input` itself asks somebody."""
    assert page_of(source).steps


def test_name_that_another_function_binds_is_still_that_of_python(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A parameter called so elsewhere hides nothing here."""
    said = refusal_of("def use(input):\n    pass\nname = input()\n", capsys)
    assert said.startswith("mine.py:3: `input` waits for an answer")


@pytest.mark.parametrize("minor", PYTHONS)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbfname = ['caf\xc3\xa9']\nprint(name)\n", id="BOM"),
        pytest.param(b"name = ['caf\xc3\xa9']\r\nprint(name)\r\n", id="CRLF"),
        pytest.param(
            b"# coding: latin-1\nname = ['caf\xe9']\nprint(name)\n", id="latin-1"
        ),
        pytest.param(
            b"#!/usr/bin/python\n# -*- coding: cp1252 -*-\nname = ['caf\xe9']\nprint(name)\n",
            id="cp1252",
        ),
    ],
)
def test_encoding_of_the_file_is_its_own(data: bytes, minor: str) -> None:
    """A mark of an editor, the line ends of Windows, an encoding that the first lines name: as Python reads it."""
    page = page_of(data, "--python", minor)
    assert page.output == "['café']\n"
    assert "name = ['café']" in page.steps[0], page.steps
    assert len(page.steps) == 2


SEEDED = "import random\nrandom.seed({})\nprint(random.random())\n"


def test_random_numbers_are_the_same_in_each_page(folder: Path) -> None:
    """They are seeded before the first line, which the page says; it is silent where the program seeds them itself."""
    drawn = "import random\nfrom random import choice\nprint(random.random(), choice('abcdef'))\n"
    page = page_of(drawn)
    assert "`random`" not in page.told and "random is seeded before" in page.told
    assert page_of(f"{drawn}\n").output == page.output
    assert page_of(drawn.replace("\n", "\nrandom.seed(0)\n", 1)).output == page.output
    own = page_of(SEEDED.format(3))
    assert "random" not in own.told


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import time\nnow = [time.time()]\n", "time measures another time"),
        ("import timeit\ntook = [timeit.timeit('1', number=2)]\n", "timeit measures"),
        (
            "from datetime import date\nday = [date.today()]\n",
            "datetime.date.today gives something else at each run",
        ),
        (
            SEEDED.format(""),
            "random.seed() gives something else at each run: this page is of one run",
        ),
        ("import uuid\nown = [uuid.uuid4()]\n", "uuid gives something else"),
    ],
)
def test_what_differs_at_each_run_is_said_on_the_page(source: str, said: str) -> None:
    """The page is true of the one run that it shows; in the book, whose runs are compared, it stays refused."""
    assert said in page_of(source).told
    assert unwatchable.lint(source, "mine.py")


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("# Words alone.\n", ""),
        ("'''Words alone.'''\n", ""),
        ("import this\n", "Beautiful is better than ugly."),
        ("", ""),
    ],
)
def test_program_without_a_step_is_shown_with_its_output(
    source: str, printed: str
) -> None:
    """Its code, what it printed, and one sentence in the place of the picture."""
    page = page_of(source)
    assert page.told == (
        "It has no line that makes or changes an object of its own, so there is no picture to step through."
    )
    assert page.html.select_one("main > pre").get_text() == source.rstrip("\n")
    assert printed in page.output


ENDS = {
    "import sys\nbasket = []\nsys.exit(2)\n": "",
    "basket = []\nraise SystemExit('bye')\n": "bye",
    "basket = []\nquit()\n": "",
    "basket = []\nexit(3)\n": "",
    "basket = []\nbasket[0]\n": "IndexError: list index out of range",
    "basket = []\nraise KeyboardInterrupt\n": "KeyboardInterrupt",
}


@pytest.mark.parametrize("minor", PYTHONS)
@pytest.mark.parametrize(("source", "printed"), ENDS.items())
def test_however_a_program_ends_there_is_a_page(
    source: str, printed: str, minor: str
) -> None:
    """Its last step is the line that ended it."""
    page = page_of(source, "--python", minor)
    last = source.splitlines()[-1]
    assert last in page.steps[-1], page.steps
    assert printed in page.output and "NameError" not in page.output
    is_left = "exit" in last or "quit" in last or "SystemExit" in last
    said = "SystemExit" if is_left else f"The exception {printed}"
    assert f"{said} ends the program" in page.steps[-1], page.steps[-1]


@pytest.mark.parametrize("minor", PYTHONS)
def test_what_only_the_compiler_refuses_has_its_line(
    minor: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The parser takes `return` outside a function."""
    said = refusal_of("basket = []\nreturn basket\n", capsys, "--python", minor)
    assert said.startswith(f"mine.py:2: on {minor}."), said
    assert "not Python: 'return' outside function" in said


ASKS = "name = input('Name? ')\nages = [int(input()) for turn in range(2)]\nprint(name, sum(ages))\n"
READS = "import sys\nrows = [row for row in sys.stdin]\nrest = sys.stdin.read()\n"


@pytest.mark.parametrize("minor", PYTHONS)
def test_program_reads_what_it_is_given(minor: str, folder: Path) -> None:
    """Each recording from the beginning; the output repeats it, and the page says where it stands."""
    (folder / "answers.txt").write_text("Ann\n3\n4\n", encoding="utf-8")
    page = page_of(ASKS, "--input", "answers.txt", "--python", minor)
    assert page.output == "Name? Ann\n3\n4\nAnn 7\n"
    assert "Printed so far Name? Ann" in page.steps[0], page.steps[0]
    assert not any("goes two ways" in step for step in page.steps)
    assert page.told == (
        "What it reads stands in answers.txt , and its output repeats it where it was read."
    )


@pytest.mark.parametrize("minor", PYTHONS)
def test_lines_and_the_rest_of_what_is_read_are_repeated(
    minor: str, folder: Path
) -> None:
    """By a loop and by `read`, too, each once."""
    (folder / "answers.txt").write_text("x\ny", encoding="utf-8")
    page = page_of(READS, "--input", "answers.txt", "--python", minor)
    assert page.output == "x\ny\n"
    page = page_of("import sys\nall = [sys.stdin.read()]\n", "--input", "answers.txt")
    assert page.output == "x\ny"


def test_too_few_answers_are_an_error_of_the_program(folder: Path) -> None:
    """As at the end of any input; no frame of the recorder stands in its traceback."""
    (folder / "answers.txt").write_text("Ann\n", encoding="utf-8")
    page = page_of(ASKS, "--input", "answers.txt")
    assert "EOFError: EOF when reading a line" in page.output
    assert page.output.count("File ") == page.output.count('File "mine.py"') > 0


@pytest.mark.parametrize("source", [ASKS, READS])
def test_program_that_reads_is_told_of_the_flag(
    source: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names `--input`; done as it says, there is a page."""
    said = refusal_of(source, capsys)
    assert (
        "write the answers into a file, a line each, and name it by `--input FILE`"
        in said
    )
    (folder / "answers.txt").write_text("Ann\n1\n2\n", encoding="utf-8")
    assert page_of(source, "--input", "answers.txt").steps


def test_other_answers_give_another_page(folder: Path) -> None:
    """What is kept of a run is of what it read, too."""
    for name in ("Ann", "Ben"):
        (folder / "answers.txt").write_text(f"{name}\n1\n2\n", encoding="utf-8")
        assert name in page_of(ASKS, "--input", "answers.txt").output


READS_A_FILE = """\
rows = []
with open("{}") as file:
    for row in file:
        rows.append(row.strip())
print(rows)
"""


@pytest.mark.parametrize("name", ["data.txt", "words/data.txt"])
def test_file_beside_is_found(name: str, folder: Path) -> None:
    """A copy of it: the page says so, and another content is another page."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    for word in ("pear", "plum"):
        path.write_text(f"{word}\n", encoding="utf-8")
        page = page_of(READS_A_FILE.format(name))
        assert page.output == f"['{word}']\n"
        assert f"with a copy of {name} : what it writes there is gone" in page.told


def test_folder_beside_that_is_named_is_found_whole(folder: Path) -> None:
    """With all that lies in it, as `os.path.join("words", name)` needs it."""
    (folder / "words").mkdir()
    (folder / "words/data.txt").write_text("pear\n", encoding="utf-8")
    source = "import os\nrows = [open(os.path.join('words', 'data' + '.txt')).read()]\nprint(rows)\n"
    assert page_of(source).output == "['pear\\n']\n"


def test_file_beside_is_never_changed(folder: Path) -> None:
    """What a program writes is in its own copy, and gone with it."""
    (folder / "data.txt").write_text("pear\n", encoding="utf-8")
    source = "with open('data.txt', 'a') as file:\n    file.write('plum')\nprint(open('data.txt').read())\n"
    assert page_of(source).output == "pear\nplum\n"
    assert (folder / "data.txt").read_text(encoding="utf-8") == "pear\n"


def test_too_much_beside_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In words; with a smaller file there is a page."""
    monkeypatch.setattr(beside, "LARGEST", 10)
    (folder / "data.txt").write_text("pear\n" * 3, encoding="utf-8")
    said = refusal_of(READS_A_FILE.format("data.txt"), capsys)
    assert said.startswith("mine.py: names files beside it of more than ")
    (folder / "data.txt").write_text("pear\n", encoding="utf-8")
    assert page_of(READS_A_FILE.format("data.txt")).steps


HELPER = """\
class Pear:
    def __init__(self, name):
        self.name = name

def make(name):
    return Pear([name])
"""
IMPORTS_IT = """\
import helper
from helper import Pear
one = helper.make("{}")
print(one.name)
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_module_beside_runs_and_is_not_stepped_through(
    minor: str, folder: Path
) -> None:
    """The page says so; and when the module changes, so does the page."""
    for name in ("conference", "williams"):
        (folder / "helper.py").write_text(
            HELPER.replace("[name]", f"[name + '{name}']"), encoding="utf-8"
        )
        page = page_of(IMPORTS_IT.format(""), "--python", minor)
        assert page.output == f"['{name}']\n"
        assert "line by line: helper , from beside it, ran too" in page.told
        lines = [step.split()[1] for step in page.steps]
        assert lines == ["3", "4"], page.steps


KEEPS_AN_ERROR = """\
errors = []
try:
    int("pear")
except ValueError as error:
    errors.append(error)
"""


def test_except_takes_its_name_after_its_last_line() -> None:
    """First what the line does, then what the end of the block does: a deleted error is not appended."""
    [told] = [one for one in page_of(KEEPS_AN_ERROR).steps if "append" in one]
    order = ["gains the ValueError", "so Python deletes the name", "is gone, but"]
    places = [told.index(words) for words in order]
    assert places == sorted(places), told


@pytest.mark.parametrize("minor", PYTHONS)
@pytest.mark.parametrize(
    ("module", "printed"),
    [
        ('print("loud")\n', ["before", "loud", "after"]),
        ('raise ValueError("spoilt")\n', ["before", "ValueError: spoilt"]),
        ("def spoilt(:\n", ["before", "SyntaxError: invalid syntax"]),
        (
            "import random\nprint(random.random())\n",
            ["before", "0.8444218515250481", "after"],
        ),
    ],
    ids=["prints", "raises", "is no Python", "takes a chance"],
)
def test_module_beside_runs_where_it_is_imported(
    minor: str, module: str, printed: list[str], folder: Path
) -> None:
    """Not before: what it prints stands between, and what goes wrong in it ends the program on that line."""
    (folder / "helper.py").write_text(module, encoding="utf-8")
    page = page_of(
        'print("before")\nimport helper\nprint("after")\n', "--python", minor
    )
    said = page.output.splitlines()
    assert [said[0], *said[-len(printed) + 1 :]] == printed, page.output


@pytest.mark.parametrize("minor", PYTHONS)
def test_module_of_python_that_prints_does_so_where_it_is_imported(minor: str) -> None:
    """`import this` prints a poem, as it is meant to."""
    page = page_of('print("before")\nimport this\nprint("after")\n', "--python", minor)
    first, title, *_, last = page.output.splitlines()
    assert (first, last) == ("before", "after") and "Zen" in title


def test_package_of_others_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """What is neither beside the program nor in the standard library."""
    said = refusal_of("import helper\n", capsys)
    assert said.startswith("mine.py:1: `helper` is not in the standard library")
    assert "or put the module beside it" in said


@pytest.mark.parametrize("minor", PYTHONS)
@pytest.mark.parametrize(
    ("source", "labels"),
    [
        pytest.param(
            "rows = []\nfile = open('out.txt', 'w')\n",
            ["list", "TextIOWrapper"],
            id="file",
        ),
        pytest.param(
            "from queue import Queue\nq = Queue()\nq.put([1])\n",
            ["Queue", "deque", "list"],
            id="Queue",
        ),
        pytest.param(
            "from enum import Enum\nclass Color(Enum):\n    RED = 1\n    BLUE = 2\nfav = Color.RED\n",
            ["class Color", "Color.RED", "Color.BLUE"],
            id="Enum",
        ),
        pytest.param(
            "from __future__ import annotations\nbasket = []\n",
            ["list"],
            id="__future__",
        ),
        pytest.param(
            "import math, sys\nown = [sys, math]\n",
            ["list"],
            id="modules",
        ),
    ],
)
def test_machinery_of_the_library_has_no_box(
    source: str, labels: list[str], minor: str
) -> None:
    """What stands in a box is what the program made: no buffer of a file, no lock of a queue, no table of an enum."""
    page = page_of(source, "--python", minor)
    last = page.html.select(".lm-step")[-1]
    shown = [text(one) for one in last.select("g.box text.label")]
    assert sorted(shown) == sorted(labels)


SYNTAX_OF_3_12 = """\
class Box[T]:
    def __init__(self, thing: T):
        self.thing = thing
type Pair[T] = tuple[T, T]
def first[T](items: list[T]) -> T:
    return items[0]
got = first([Box([1])])
print(f"{[x for x in "ab"]} {1.5} {...}", 1e999, 1e999j)
"""
SYNTAX_OF_3_14 = """\
name = "pear"
text = t"Hello {name}"
try:
    {}["a"]
except KeyError, ValueError:
    found = ["caught"]
"""
SYNTAX_OF_3_15 = "rows = [*row for row in [[1], [2]]]\nprint(rows)\n"


def knowing(oldest: str) -> list[str]:
    """The Pythons here from this version on."""
    number = int(oldest.split(".")[1])
    return [minor for minor in PYTHONS if int(minor.split(".")[1]) >= number]


@pytest.mark.parametrize("minor", knowing("3.12"))
def test_generics_are_read_by_the_python_that_runs_them(minor: str) -> None:
    """Whichever Python this command runs on; what only type checkers read has no box, and imports nothing at a step."""
    page = page_of(SYNTAX_OF_3_12, "--python", minor)
    assert page.output == "['a', 'b'] 1.5 Ellipsis inf infj\n"
    assert "Pair refers to something that is not drawn" in page.steps[1], page.steps[1]
    assert not any("collector looks" in step for step in page.steps), page.steps
    labels = page.html.select(".lm-step")[-1].select("g.box text.label")
    assert [text(one) for one in labels] == ["Box", "list #1"]


@pytest.mark.parametrize("minor", knowing("3.14"))
def test_templates_and_bare_excepts_are_read_by_the_python_that_runs_them(
    minor: str,
) -> None:
    """t-strings, and `except A, B` without parentheses."""
    page = page_of(SYNTAX_OF_3_14, "--python", minor)
    assert "A new Template is made" in page.steps[1]
    assert page.steps[-1].startswith("line 6 found")


@pytest.mark.parametrize("minor", knowing("3.15"))
def test_unpacking_in_comprehensions_is_read_by_the_python_that_runs_it(
    minor: str,
) -> None:
    """New in 3.15."""
    assert page_of(SYNTAX_OF_3_15, "--python", minor).output == "[1, 2]\n"


@pytest.mark.parametrize(
    ("source", "minor"),
    [(SYNTAX_OF_3_12, "3.11"), (SYNTAX_OF_3_14, "3.13"), (SYNTAX_OF_3_15, "3.14")],
)
def test_syntax_that_is_too_new_is_refused_by_the_python_that_would_run_it(
    source: str, minor: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its version, the line, and what it says."""
    assert minor in PYTHONS, f"this test needs {minor}: .ci/get-pythons brings it"
    said = refusal_of(source, capsys, "--python", minor)
    assert "not Python" in said and f" {minor}." in said
    assert said.startswith("mine.py:")


THREADS = """\
import threading
basket = []
def work(number):
    basket.append([number])
threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
for one in threads: one.start()
for one in threads: one.join()
print(basket)
"""
WAITING = """\
import threading
go = threading.Event()
one = threading.Thread(target=go.wait)
one.start()
go.set()
one.join()
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_threads_run_one_after_the_other(minor: str) -> None:
    """Each to its end where it is started, so that a picture is of one moment; the page says so."""
    page = page_of(THREADS, "--python", minor)
    assert page.output == "[[0], [1]]\n"
    started = [step for step in page.steps if step.startswith("line 6 ")]
    assert ["gains the new" in step for step in started] == [True, True, False]
    assert "a thread runs to its end where it is started" in page.told


def test_thread_that_waits_for_the_program_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In one sentence, at the line that started it; done as it says, there is a page."""
    said = refusal_of(WAITING, capsys)
    assert said.startswith("mine.py:4: on ") and "starts a thread that waits" in said
    assert "call its function in its place" in said
    called = "import threading\ngo = threading.Event()\ngo.set()\ngo.wait()\n"
    assert page_of(called).steps


TASKS = """\
import asyncio
async def work(number):
    box = [number]
    await asyncio.sleep(0)
    return box
async def main():
    first = await work(1)
    both = await asyncio.gather(work(2), work(3))
    return [first, both]
got = asyncio.run(main())
print(got)
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_coroutines_take_their_turns_truly(minor: str) -> None:
    """A call that goes on after a pause is no other one: nothing is said to let go of what it never had."""
    page = page_of(TASKS, "--python", minor)
    assert page.output == "[[1], [[2], [3]]]\n"
    assert not [step for step in page.steps if "lets go" in step]
    [first] = [step for step in page.steps if "The name first in main()" in step]
    assert first.startswith("line 7 ") and "work(1) is over" in first
    assert "main() is over" not in first and "goes on" not in first
    assert "asyncio takes its turns by the clock" in page.told


TWO_GENERATORS = """\
def give(number):
    box = [number]
    yield box
    return box
one, two = give(1), give(2)
next(one), next(two), next(one, 0), next(two, 0)
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_generator_that_goes_on_is_not_the_one_that_has_just_ended(minor: str) -> None:
    """Two of one function, in turns: the end of the first is no change of names in the second."""
    steps = page_of(TWO_GENERATORS, "--python", minor).steps
    assert not [step for step in steps if "lets go" in step], steps
    [both] = [step for step in steps if "give(1) is over" in step and "goes on" in step]
    assert both.index("is over") < both.index("goes on")


CHAIN = """\
def inner():
    box = [1]
    yield 1
    return box
def outer():
    got = yield from inner()
    yield got
gen = outer()
a = next(gen)
b = next(gen)
"""


@pytest.mark.parametrize("minor", PYTHONS)
def test_generator_goes_on_with_those_that_wait_for_it(minor: str) -> None:
    """What `yield from` gives is said at its own line, of a call that was never over."""
    steps = page_of(CHAIN, "--python", minor).steps
    [got] = [step for step in steps if "The name got in outer()" in step]
    assert got.startswith("line 6 ") and "inner() is over" in got, got
    assert "outer() is over" not in got and "goes on" not in got, got


def test_program_that_asks_another_machine_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also where no name in its text tells of it."""
    source = "import asyncio\nbasket = []\nasyncio.run(asyncio.open_connection('127.0.0.1', 9))\n"
    said = refusal_of(source, capsys)
    assert said.startswith("mine.py:3: on ") and "asks another machine" in said


FUNCTIONS = """\
def double(number):
    return number * 2
def alone():
    return 7
twice = double
steps = [double, lambda number: number + 1]
table = {"alone": alone}
print(steps[1](3), table["alone"]())
"""


def test_function_that_more_than_its_name_holds_is_an_object() -> None:
    """Two names and a list lead to one function, as they would to one list; one that has its name alone is `def`."""
    page = page_of(FUNCTIONS)
    heads = [text(one) for one in page.html.select(".lm-step")[-1].select("svg g")]
    drawn = " ".join(heads)
    assert "3 refs function double" in drawn and "1 ref lambda" in drawn
    assert "2 refs function alone" in drawn
    said = " ".join(page.steps)
    assert "The name twice refers to the function double too: nothing is copied" in said
    lone = page_of("def alone():\n    return 7\nprint(alone())\n")
    assert "function alone" not in text(lone.html.select(".lm-step")[-1])


def test_frame_of_a_lambda_is_no_lambda() -> None:
    """A kept error leads to the frame of the call that failed, which is not the function itself."""
    page = page_of(
        "try:\n    (lambda rows: rows[9])([1])\nexcept IndexError as error:\n    kept = error\n"
    )
    said = text(page.html.select(".lm-step")[-1])
    assert "frame of the lambda" in said
