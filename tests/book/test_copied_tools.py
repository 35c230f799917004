"""A tool to be copied works when it is copied as the page says, on a program that is not the book's."""

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from living_memory.project import HOME

COPIED = yaml_load((HOME / "tests/data/copied.yml").read_text(encoding="utf-8"))
"""The snippets that readers copy whole."""
PROGRAM = """
class Base: pass
class Session(Base): pass
kept = {"anna": Session()}
print(way_to(find(Session)))
print(way_to(find(Base)))
kept.clear()
print(way_to(find(Session)))
"""
RUNNING = """
import time
from threading import Thread

class Report: pass
class Row: pass

def main():
    report = Report()
    print(way_to(find(Report)))
    for row in [Row()]:
        print(way_to(find(Row)))

def lines():
    rows = [str(number) for number in range(300_000)]
    print(largest(1)[0].split(": ", 1)[1])

def page():
    text = "page" * 2_000_000
    print(largest(1)[0].split(": ", 1)[1])

def work():
    waits = Report()
    time.sleep(2)

main()
lines()
page()
Thread(target=work, daemon=True).start()
while not find(Report):
    time.sleep(0.01)
print(way_to(find(Report)))
"""
CONTAINERS = """
class Job: pass
job = Job()
job.days, job.seen = {"monday": []}, {}
for number in range(60_000):
    job.days["monday"].append({"order": number})
    job.seen[number] = str(number)
print(*largest(2), sep="\\n")
"""
MEASURED = """
kept = []
print(kept_each(lambda: kept.append(bytes(1000)), rounds=100) >= 1000)
"""

FEW = """
noise, log = [], []

def warms_up():
    if len(noise) < 200:
        noise.append(bytes(90))

print(leaks(warms_up, turns=100)[0])
print(leaks(lambda: log.append(bytes(1000)), turns=100)[0])
"""


def copied(last: str) -> str:
    """The first lines of the tool that has this function, with its imports, to the end of the function."""
    for name in COPIED:
        source = (HOME / f"snippets/{name}.py").read_text(encoding="utf-8")
        head, found, behind = source.partition(f"def {last}(")
        if found:
            body, *_ = behind.split("\n\n\n")
            return f"{head}{found}{body}\n"
    raise AssertionError(f"no tool of tests/data/copied.yml has a function {last}")


def printed(program: str) -> list[str]:
    """What a program prints on this Python, by lines."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_search_to_download_is_the_one_that_is_shown() -> None:
    """`docs/who.py` is the tool of the figure, to the letter."""
    shown = copied("largest")
    given = (HOME / "docs/who.py").read_text(encoding="utf-8")
    assert given == shown, (
        "docs/who.py: write what the snippet of the tool has, down to its comment"
    )


def test_tools_of_the_hunt_to_download_are_those_that_are_shown() -> None:
    """`docs/hunt.py` has each function of the figures, to the letter."""
    given = (HOME / "docs/hunt.py").read_text(encoding="utf-8")
    for last in ("rounds", "grown", "line_that_grew", "four_times", "left", "leaks"):
        _, *functions = copied(last).rstrip().split("\n\n\n")
        for function in functions:
            assert f"\n{function}\n" in given, (
                f"docs/hunt.py: write what the figure of `{last}` has: {function}"
            )


def test_walk_to_download_is_the_one_that_is_shown() -> None:
    """`docs/weigh.py` has the function of a figure that readers copy."""
    given = (HOME / "docs/weigh.py").read_text(encoding="utf-8")
    shown = []
    for name in COPIED:
        source = (HOME / f"snippets/{name}.py").read_text(encoding="utf-8")
        _, found, behind = source.partition("\ndef weigh(")
        body, *_ = behind.split("\n\n\n")
        shown.append(f"{found}{body}\n")
    assert any(map(given.endswith, filter(str.strip, shown))), (
        "docs/weigh.py: end with `weigh` as a figure of tests/data/copied.yml has it"
    )


def test_search_that_is_copied_finds_the_holder_and_says_when_there_is_none() -> None:
    """It finds an instance of a subclass, too; after the mend it does not name a holder of nothing."""
    found, by_base, mended = printed(copied("find") + PROGRAM)
    assert found == by_base == "__main__.kept['anna']"
    assert mended == "none that the collector knows", "way_to(None) names a holder"


def test_search_that_is_copied_sees_what_a_running_function_holds() -> None:
    """A plain variable, that of a loop, a list, a string, and one of another thread: a script has its data there."""
    found = printed(copied("largest") + RUNNING)
    assert found == [
        "main(): report",
        "main(): row",
        "lines(): rows",
        "page(): text",
        "work(): waits",
    ]


def test_search_that_is_copied_names_the_long_lists_and_dicts() -> None:
    """Rows are plain dicts: the containers that hold them come first, the largest before the others."""
    first, second = printed(copied("largest") + CONTAINERS)
    assert first.endswith("kB: __main__.job.seen")
    assert second.endswith("kB: __main__.job.days['monday']")


def test_weight_of_plain_data_has_the_keys() -> None:
    """A dict of JSON is made of string keys: they weigh, and the collector does not visit them."""
    program = copied("deep_size") + 'print(deep_size({"k" * 4000: 1}))\n'
    (weight,) = printed(program)
    assert int(weight) > 4000


def test_measure_that_is_copied_sees_a_leak() -> None:
    """It starts to count by itself: without that, each leak would be zero."""
    assert printed(copied("kept_each") + MEASURED) == ["True"]


def test_leak_test_that_is_copied_does_not_cry_wolf_after_few_requests() -> None:
    """A program that warms up leaves some kilobytes in its second hundred requests, and a leak more."""
    assert printed(copied("leaks") + FEW) == ["False", "True"]


def typed(page: str, function: str) -> str:
    """The program on a page that has this function."""
    text = (HOME / "docs" / page).read_text(encoding="utf-8")
    for block in text.split("```")[1::2]:
        language, _, code = block.partition("\n")
        if f"def {function}(" in code:
            return code
    raise AssertionError(f"docs/{page} has no function {function} to copy")


def test_weight_that_is_copied_is_that_of_the_block() -> None:
    """As it stands on the page it prints a number: an object, its place in the list, and little more."""
    program = typed("heap/what-getsizeof-says.md", "bytes_of_one")
    shown, weight = printed(
        f"{program}\nimport sys\nprint(bytes_of_one(object) - sys.getsizeof(object()))\n"
    )
    assert float(shown.split()[0]) > 0
    assert 8 <= float(weight) < 16


SCRIPT = """import look
import json

def load():
    return [{"id": number, "price": number * 1.1} for number in range(400_000)]

def text():
    return json.dumps(rows)

rows = load()
total = sum(row["price"] for row in rows)
letters = text()
"""


@pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="Linux tells it there"
)
def test_look_that_is_copied_names_the_lines_that_grew(tmp_path: Path) -> None:
    """Beside a script it names the line that makes the rows first, and says so before the end, too."""
    (tmp_path / "look.py").write_text(typed("fix.md", "look"), encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=True
    )
    said = done.stderr.splitlines()
    makes = f"{script} 5 {SCRIPT.splitlines()[4]}"
    named = [line for line in said if line.endswith(makes)]
    assert len(named) > 1, done.stderr
    assert int(named[-1].split()[0]) > 60, done.stderr
