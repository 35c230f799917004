"""What the page calls: a program goes in, and its player, or why there is none, comes out."""

import json
import subprocess
import sys
from typing import Any

import pytest
from browser_python import BrowserPython

RING = """class Node:
    pass
node = Node()
node.next = node
del node
print("done")
"""
NATIVE = """
import json, sys
from living_memory.live import session
name, *given = json.loads(sys.stdin.read())
sys.__stdout__.write(chr(10) + getattr(session, name)(*given))
"""


def here(name: str, *given: str) -> dict[str, Any]:
    """The same function in a Python of this machine, which records in its own process as the browser's does."""
    done = subprocess.run(
        [sys.executable, "-c", NATIVE],
        input=json.dumps([name, *given]),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_ring_is_lost_but_alive(browser_python: BrowserPython) -> None:
    """The last step shows an instance that nothing leads to, with its one reference."""
    found = browser_python.watch(RING)
    last = found["trace"]["steps"][-1]
    [node] = [one for one in last["objs"].values() if one["type"] == "Node"]
    assert (node["state"], node["rc"]) == ("ghost", 1)
    assert found["printed"] == "done\n"
    assert found["steps"] and "<svg" in found["html"]


def test_two_runs_are_one_row_of_steps(browser_python: BrowserPython) -> None:
    """Both runs go the same way in one interpreter, so that no step says that a box may stand for two objects."""
    steps = browser_python.watch(RING)["trace"]["steps"]
    assert not any("apart" in step for step in steps)


REFUSED = [
    ("basket = (\n", 1, "not Python", "correct it"),
    (
        "import numpy\n",
        1,
        "`numpy` is not in the standard library",
        "into this program",
    ),
    ("name = input()\n", 1, "`input` waits for an answer", "a line each"),
    (
        "import builtins\nbuiltins.len = None\n",
        2,
        "`builtins.len` is replaced for the recorder",
        "such as `len = …`",
    ),
    (
        "import builtins\ndel builtins.len\n",
        2,
        "`builtins.len` is replaced for the recorder",
        "living-memory watch",
    ),
    (
        "import builtins\nsetattr(builtins, 'len', None)\n",
        2,
        "what `builtins` has is replaced",
        "living-memory watch",
    ),
    (
        "import sys\nsys.modules.clear()\n",
        2,
        "`sys.modules` is replaced for the recorder",
        "del sys.modules[…]",
    ),
    ("import sys\nsys.modules = {}\n", 2, "`sys.modules` is", "living-memory watch"),
    ("\nimport asyncio\n", 2, "`asyncio` has no event loop", "living-memory watch"),
    (
        "def f():\n    pass\nreturn\n",
        3,
        "not Python: 'return' outside function",
        "correct it",
    ),
]


@pytest.mark.parametrize(("source", "line", "says", "do"), REFUSED)
def test_what_cannot_be_watched_is_said_at_its_line(
    source: str, line: int, says: str, do: str
) -> None:
    """With what is wrong there, and what to do in a browser."""
    found = here("watch", source)["problem"]
    assert found["line"] == line and says in found["says"] and do in found["do"], found


def test_builtin_that_is_read_or_renamed_is_watched(
    browser_python: BrowserPython,
) -> None:
    """As the advice says: a name of the program's own may be `len`, and `builtins` may be asked."""
    source = "import builtins\nlen = lambda pears: 3\npears = [len([1])]\nprint(pears, builtins.len(pears))\n"
    found = browser_python.watch(source)
    assert found["printed"] == "[3] 1\n" and found["steps"] == 4


def test_program_reads_what_was_typed() -> None:
    """Each `input()` takes a line, and the output repeats it, as a terminal does."""
    found = here("watch", "name = input('Who? ')\nnames = [name]\n", "Ada\n")
    assert found["printed"] == "Who? Ada\n"
    assert "'Ada'" in found["html"] or "Ada" in found["html"]


def test_endless_loop_is_cut_with_words(browser_python: BrowserPython) -> None:
    """The steps that there are room for are shown, and the page says that the program went on."""
    found = browser_python.watch("count = []\nwhile True:\n    count.append(1)\n")
    assert found["steps"] > 100
    assert "cut" in found["trace"] and any(
        "Line" in one or "line" in one for one in found["told"]
    ), found["told"]


def test_endless_recursion_is_told_as_python_tells_it(
    browser_python: BrowserPython,
) -> None:
    """Where it goes deeper than anybody may look, the program comes to its own error."""
    found = browser_python.watch("def f(n):\n    return f(n + 1)\nf(0)\n")
    assert any("RecursionError" in one for one in found["told"]), found["told"]
    assert "this_process" not in found["printed"]


def test_program_that_breaks_the_recorder_gets_words(
    browser_python: BrowserPython,
) -> None:
    """What it takes away, the drawing of the next one has again."""
    broken = "import sys as s\ns.modules.clear()\nbasket = []\n"
    found = browser_python.watch(broken)["problem"]
    assert found["says"].startswith("the recorder failed") and found["do"]


@pytest.mark.parametrize(
    ("source", "printed", "error"),
    [
        ("print('a')\n", "a\n", None),
        ("import sys\nprint('a')\nsys.exit(3)\n", "a\n", None),
        (
            "print('a')\nb\n",
            None,
            {"line": 2, "says": "NameError: name 'b' is not defined"},
        ),
        ("b = (\n", None, {"line": 1, "says": "SyntaxError: '(' was never closed"}),
        ("import atexit\natexit.register(print, 'bye')\n", "bye\n", None),
    ],
)
def test_run_says_what_was_printed_and_what_ended_it(
    source: str,
    printed: str | None,
    error: dict[str, Any] | None,
    browser_python: BrowserPython,
) -> None:
    """To its very end; an error is told at its line."""
    found = browser_python.run(source)
    assert found["error"] == error
    assert printed is None or found["printed"] == printed


def test_traceback_of_a_run_names_the_program(browser_python: BrowserPython) -> None:
    """It says the file as the reader knows it, with the row of code, and no folder of this machine."""
    printed = browser_python.run("a = 1\nb\n")["printed"]
    assert '  File "program.py", line 2, in <module>\n    b\n' in printed
