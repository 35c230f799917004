"""No program of a reader's is refused for its size: the first steps are shown, and words tell the end that is known."""

import gzip
import json
import re
from base64 import b64decode
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from living_memory.book.python import Python
from living_memory.inside.trace import Trace
from living_memory.pages import own_program
from living_memory.running import pythons
from living_memory.watching import limits, record
from living_memory.watching.picture import (
    Story,
    ending,
    long_player,
    long_players,
    player_html,
)
from living_memory.watching.picture.packing import Packer
from living_memory.watching.picture.versions import Version

ENDLESS = "count = 0\nwhile True:\n    count += 1\n"
DEEP = "def down(n):\n    return down(n + 1)\ndown(0)\n"
RAISES = "for number in range(900):\n    pear = [number]\ndict()['pear']\n"
ENDS = "for number in range(900):\n    pear = [number]\nprint('the end')\n"
STANDS = "basket = []\nbasket.append(1)\ntotal = sum(iter(int, 1))\n"
CHAIN = "node = None\nfor number in range(900):\n    node = [node]\nprint('made')\n"
FLOOD = "while True:\n    print('pear' * 9)\n"
SAID = {
    ENDLESS: "Only the first 119 steps are shown; line [23] follows. The program goes on and on: "
    "it was ended soon after, and may have no end.",
    DEEP: "After line 2 there are more than 40 objects and calls, and no more is recorded. "
    "The program then ended with an error: RecursionError: maximum recursion depth exceeded",
    RAISES: "Only the first 119 steps are shown; line [23] follows. "
    "The program then ended with an error: KeyError: 'pear'.",
    ENDS: "Only the first 119 steps are shown; line [23] follows. "
    "The program then went on to its end.",
    STANDS: "Line 3 had not come to its end after 3 seconds of work. It was ended there.",
    CHAIN: "After line 3 there are more than 40 objects and calls, and no more is recorded. "
    "The program then went on to its end.",
    FLOOD: "Only the first 119 steps are shown; line [23] follows. The program goes on and on: "
    "it was ended soon after, and may have no end.",
}


@pytest.fixture(autouse=True)
def fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many steps and boxes are enough to be cut."""
    monkeypatch.setattr(record, "OWN_STEPS", 120)
    for module in (record, ending):
        monkeypatch.setattr(module, "OWN_BOXES", 40)


@pytest.fixture(scope="module")
def newest() -> Python:
    """The newest Python here."""
    return list(pythons.here({}).values())[-1]


def written(tmp_path: Path, source: str) -> Path:
    """A program in a file."""
    path = tmp_path / "p.py"
    path.write_text(source)
    return path


def page_of(tmp_path: Path, source: str, python: Python) -> BeautifulSoup:
    """The page of a program, which `watch` gives."""
    html = own_program.as_page(written(tmp_path, source), python)
    assert len(html.encode()) < limits.PAGE_BYTES
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(("source", "said"), SAID.items())
def test_long_program_is_shown_and_its_end_told(
    source: str, said: str, tmp_path: Path, newest: Python
) -> None:
    """Why it is cut and how it ended, above the player and at its last step."""
    page = page_of(tmp_path, source, newest)
    [above] = page.select("main > p")
    words = " ".join(above.get_text().split())
    assert re.match(said, words), words
    last = (page.select("ol li") or page.select(".lm-step"))[-1]
    assert words.split(".")[0] in last.get_text()


@pytest.mark.parametrize("minor", [*pythons.here({})])
def test_each_python_tells_the_end(minor: str, tmp_path: Path) -> None:
    """Of a recursion without an end, which the recorder itself must survive."""
    python = pythons.here({})[minor]
    path = written(tmp_path, DEEP)
    trace = record.record(path, python, bounds=record.for_a_reader())
    assert (trace["cut"], trace["status"]) == ("boxes", -1)
    assert "RecursionError" in trace["rest"]
    assert len(trace["steps"]) >= 30


def test_what_is_printed_behind_the_cut_is_kept_apart(
    tmp_path: Path, newest: Python
) -> None:
    """What stands beside the last step is what was printed by then; the rest is told as the rest."""
    path = written(tmp_path, f"print('first')\n{ENDS}")
    trace = record.record(path, newest, bounds=record.for_a_reader())
    assert (trace["output"], trace["rest"]) == ("first\n", "the end\n")
    assert Story(trace).snapshots[-1].printed == "first\n"


def test_recording_that_took_the_time_blames_no_line(
    tmp_path: Path, newest: Python
) -> None:
    """After many steps the line at which the time was over may be a quick one."""
    trace = record.record(written(tmp_path, ENDS), newest, bounds=record.for_a_reader())
    trace["cut"] = "time"
    said = str(ending.cause(trace, len(trace["steps"])))
    assert said.startswith("The 3 seconds for a recording were over after 120 steps"), (
        said
    )


def test_program_that_stands_at_its_first_line_says_so(
    tmp_path: Path, newest: Python
) -> None:
    """There is no step to draw: its code stands there, and where it stood still."""
    page = page_of(tmp_path, "total = sum(iter(int, 1))\n", newest)
    assert "Line 1 had not come to its end" in page.select_one("main > p").get_text()
    assert "sum(iter(int" in page.select_one("main pre").get_text()


def test_snippet_of_the_book_keeps_within_its_limits(
    tmp_path: Path, newest: Python
) -> None:
    """The stricter limits are no other trace of the same file in the cache."""
    path = written(tmp_path, ENDS)
    own = record.record(path, newest, bounds=record.for_a_reader())
    assert len(own["steps"]) == 120
    assert len(record.record(path, newest)["steps"]) == limits.RECORDED_STEPS


# ------------------------------------------------------------------ the later steps, packed


@pytest.fixture(scope="module")
def long_trace(tmp_path_factory: pytest.TempPathFactory, newest: Python) -> Trace:
    """The trace of a program with some hundred steps."""
    source = "basket = []\nfor number in range(80):\n    basket.append([number])\n"
    path = written(tmp_path_factory.mktemp("long"), source)
    return record.record(path, newest, bounds=record.for_a_reader())


def unpacked(page: BeautifulSoup) -> list[list[str]]:
    """The later steps, each as its line, its mark, and its HTML."""
    text = json.loads(page.select_one(".lm-rest").string)
    whole = json.loads(gzip.decompress(b64decode(text)))
    found = []
    for line, mark, *parts in whole["steps"]:
        html = "".join(whole["pieces"][part] for part in parts)
        found.append([whole["pieces"][line], whole["pieces"][mark], html])
    return found


def test_packed_steps_are_those_of_a_player(long_trace: Trace) -> None:
    """No step is lost or changed where the steps in the page end and those of the script begin."""
    made = long_player(long_trace, "p.py")
    page = BeautifulSoup(made.html, "html.parser")
    story = Story(long_trace, limits.OPEN_BOXES)
    all_steps = list(player_html.steps(Version([], story), {}))
    first = page.select(".lm-step")
    rest = unpacked(page)
    assert len(rest) > 50 and len(first) + len(rest) == len(all_steps)
    for one, (_, _, html) in zip(all_steps[len(first) :], rest):
        packed = BeautifulSoup(html, "html.parser")
        whole = BeautifulSoup(one.picture, "html.parser")
        assert packed.select_one("svg") == whole.select_one("svg")
        said = [item.decode_contents() for item in packed.select(".lm-words li")]
        html = [BeautifulSoup(told.html, "html.parser") for told in one.sentences]
        assert said[: len(html)] == [told.decode() for told in html]


def test_packed_steps_show_what_no_reader_sees() -> None:
    """A letter that turns the text around stands as an escape in the later steps, too, as in the first ones."""
    packed = b64decode(Packer().pack([["pear", "p\u202eear"], ["pear"]]))
    assert json.loads(gzip.decompress(packed)) == {
        "pieces": ["pear", r"p\u202eear"],
        "steps": [[0, 1], [0]],
    }


def test_words_of_all_steps_stand_in_the_page(long_trace: Trace) -> None:
    """Who has no script reads the first steps as pictures and all in words."""
    made = long_player(long_trace, "p.py")
    assert len(made.table) == len(Story(long_trace).snapshots)


def test_page_that_would_be_too_large_has_fewer_steps(
    long_trace: Trace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says so."""
    monkeypatch.setattr(long_players, "FIRST_BYTES", 20_000)
    whole = long_player(long_trace, "p.py")
    monkeypatch.setattr(long_players, "ROOM", 45_000)
    made = long_player(long_trace, "p.py")
    assert len(made.table) < len(whole.table) and not whole.notes
    [note] = made.notes
    assert f"Only the first {len(made.table)} steps are shown" in note


def test_thousand_steps_are_one_page(
    tmp_path: Path, newest: Python, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit that is promised, on a page that stays below its own."""
    monkeypatch.setattr(record, "OWN_STEPS", limits.OWN_STEPS)
    page = page_of(tmp_path, ENDLESS, newest)
    assert len(page.select("ol li")) == limits.OWN_STEPS - 1
    assert len(page.select(".lm-step")) + len(unpacked(page)) == limits.OWN_STEPS - 1
