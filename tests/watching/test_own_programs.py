"""A program as people type it gives a page, and what the page says of it is true; tried by the command itself."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from living_memory import cli
from living_memory.running import cache, pythons
from living_memory.watching import unwatchable

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
    """Each `case` that is tried is a step, as each `elif` is; it says what names it gives."""
    steps = page_of(MATCHES, "--python", minor).steps
    ran = [step.split()[1] for step in steps]
    assert ran[1:] == [
        "10",
        "2",
        "3",
        "5",
        "6",
        "10",
        "11",
        "2",
        "3",
        "5",
        "7",
        "8",
        "11",
    ], steps
    assert "The name first in tell() refers to 1" in steps[4], steps[4]


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


@pytest.mark.parametrize("minor", PYTHONS)
def test_what_only_the_compiler_refuses_has_its_line(
    minor: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The parser takes `return` outside a function."""
    said = refusal_of("basket = []\nreturn basket\n", capsys, "--python", minor)
    assert said.startswith(f"mine.py:2: on {minor}."), said
    assert "not Python: 'return' outside function" in said
