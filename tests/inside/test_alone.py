"""Two runs of a program go on at once only where neither leaves or takes what the other one finds."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from living_memory.book.python import Python
from living_memory.project import HOME

RECORDER = HOME / "src/living_memory/inside/recorder"
ASK = """
import ast, sys
sys.path.insert(0, sys.argv[1])
import alone
print(alone.is_alone(list(ast.walk(ast.parse(sys.stdin.read())))))
"""
REACHING = [
    "open('pears')",
    "import os",
    "import os.path as places",
    "import rows",
    "from . import rows",
    "print(input())",
    "from sys import stdin as asked",
    "import sys\nsys.stdin.read()",
    "import sys\nsys.modules['os']",
    "from sys import modules as others",
    "getattr(__builtins__, 'op' + 'en')",
    "__import__('os')",
    "eval('1')",
    "[].__class__.__base__.__subclasses__()",
    "getattr(list, '__subclasses__')",
]
ALONE = [
    "fruit = ['pear']",
    "import gc, weakref\ngc.collect()",
    "from collections import OrderedDict as Ordered",
    "opened = 'an open box'",
]


@pytest.mark.parametrize(
    ("code", "says"),
    [*((one, "False") for one in REACHING), *((one, "True") for one in ALONE)],
)
def test_program_that_may_reach_outside_has_no_other_run_beside_it(
    code: str, says: str
) -> None:
    """By a name, an attribute, an import or a text."""
    asked = [sys.executable, "-c", ASK, str(RECORDER)]
    said = subprocess.run(asked, input=code, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == says


TURNS = """
import sys
sys.path.insert(0, sys.argv[1])
import recording, source, trace_of_run
recording.WAYS = ("first", "second")
recording.trace_of_all = lambda facts, runs: None
facts = source.read(sys.argv[2])
said = []
def begin(facts, way, limits):
    said.append(way + " begins")
    run = trace_of_run.Run(facts, 0, b"", [], {})
    return lambda: said.append(way + " ends") or run
recording.see_that_it_compiles = lambda facts: None
recording.in_all_ways(facts, None, begin)
print(*said, sep=", ")
"""


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("pears = 1\n", "first begins, second begins, first ends, second ends"),
        (
            "open\n",
            "first begins, first ends, second begins, second ends, first ends, second ends",
        ),
    ],
)
def test_runs_go_on_at_once_where_none_reaches_outside(
    code: str, says: str, tmp_path: Path
) -> None:
    """Else one is over before the next begins; a run that is over may be asked again."""
    program = tmp_path / "pears.py"
    program.write_text(code)
    asked = [sys.executable, "-c", TURNS, str(RECORDER), str(program)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == says


def steps(python: Python, folder: Path, end: str) -> list[dict]:
    """The steps of a program that a reader follows, with this line at its end, which is left out."""
    program = folder / "pears.py"
    program.write_text(
        f"rows = [[1], [2]]\nrows = [[3]]\nrows[0] = rows\ndel rows\n{end}\n"
    )
    command = [python.executable, "-s", "-S", RECORDER / "__main__.py", program]
    seed = {**os.environ, "PYTHONHASHSEED": "0"}
    said = subprocess.run(command, capture_output=True, text=True, env=seed, check=True)
    found: list[dict] = json.loads(said.stdout)["steps"]
    return found[:5]


def test_trace_is_the_same_whether_runs_go_on_at_once(
    python: Python, tmp_path: Path
) -> None:
    """What has died within a line is known, and nothing is in doubt."""
    beside, after = (steps(python, tmp_path, end) for end in ("gone", "open"))
    assert beside == after
    assert beside[-1]["unreachable"] == 1
    assert not [step for step in beside if "apart" in step]
