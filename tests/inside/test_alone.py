"""Two runs of a program go on at once only where neither leaves or takes what the other one finds."""

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


@pytest.mark.parametrize("names", ["", "# the runs follow one another\nopen\n"])
def test_trace_is_the_same_whether_runs_go_on_at_once(
    names: str, python: Python, tmp_path: Path
) -> None:
    """What has died within a line is known, and nothing is in doubt."""
    program = tmp_path / "pears.py"
    program.write_text(
        f"rows = [[1], [2]]\nrows = [[3]]\nrows[0] = rows\ndel rows\n{names}"
    )
    command = [python.executable, "-s", "-S", RECORDER / "__main__.py", program]
    seed = {**os.environ, "PYTHONHASHSEED": "0"}
    trace = subprocess.run(
        command, capture_output=True, text=True, env=seed, check=True
    )
    assert '"apart"' not in trace.stdout
    assert '"unreachable":1' in trace.stdout
