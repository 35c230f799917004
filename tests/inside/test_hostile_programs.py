"""The recorder lives in the program's own process: whatever the program takes away there, it records on, and truly."""

import json
import subprocess
from pathlib import Path

import proofs
import pytest

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.project import SUPPORTED

GROWS = "basket.append(2)\nprint('pears:', basket.pop())\n"
"""What each program does after the deed: two steps more, and a line of output."""
DEEDS = {
    "replaces len": "import builtins\nbasket = [1]\nbuiltins.len = None",
    "deletes list": "import builtins\nbasket = [1]\ndel builtins.list",
    "has hardly a builtin left": """
import builtins
basket = [1]
names = vars(builtins)
shown = print
names.clear()
names["print"] = shown
""",
    "replaces what sys has": """
import sys
basket = [1]
sys.getsizeof = sys._getframe = sys.byteorder = sys.version_info = None
sys._is_interned = sys.getrecursionlimit = sys.setrecursionlimit = None
""",
    "replaces what its os and gc have": """
import gc
import os
basket = [1]
os.write = os.fstat = os.pread = os._exit = None
gc.isenabled = gc.disable = gc.enable = gc.get_referents = None
""",
    "forgets all modules": "import sys\nbasket = [1]\nsys.modules.clear()",
    "replaces the true stdout": """
import sys
basket = [1]
class Deaf:
    def flush(self):
        print("was called")
sys.__stdout__ = Deaf()
""",
    "takes stdout from sys": "import sys\nbasket = [1]\ndel sys.__stdout__",
    "has names that are no texts": """
basket = [1]
globals()[5] = basket
globals()[1, 2] = [3]
""",
    "has names that do as they like": """
class Name(str):
    def startswith(self, *rest):
        print("was called")
    def __eq__(self, other):
        print("was called")
        return True
    __hash__ = str.__hash__
basket = [1]
globals()[Name("pear")] = [2]
def pick():
    return 3
pick.__name__ = Name("pick")
Tree = type(Name("Tree"), (), {Name("leaf"): 4})
""",
    "has names of half a character": "basket = [1]\nglobals()['\\ud800'] = basket",
    "has attributes that are no texts": """
class Tree:
    pass
tree = Tree()
tree.__dict__[5] = [1]
basket = [1]
def pick(*, many=2):
    return many
pick.__kwdefaults__ = {5: [6]}
""",
    "says of no module that it is its own": """
class Rude:
    def __eq__(self, other):
        raise ValueError("asked")
    __hash__ = None
class Tree:
    pass
def pick():
    return 3
basket = [1]
Tree.__module__ = Rude()
pick.__module__ = Rude()
tree = Tree()
""",
    "has a module without a name": "import math\nbasket = [1]\ndel math.__name__",
    "has a class whose body is no dict": """
class Shelf:
    def __init__(self):
        self.kept = {}
    def __getitem__(self, name):
        return self.kept[name]
    def __setitem__(self, name, value):
        self.kept[name] = value
class Meta(type):
    def __prepare__(name, bases):
        return Shelf()
    def __new__(cls, name, bases, body):
        return type.__new__(cls, name, bases, body.kept)
class Tree(metaclass=Meta):
    pear = [1]
basket = [1]
""",
    "has a metaclass that answers for itself": """
class Meta(type):
    def __getattribute__(cls, name):
        print("was called")
        return type.__getattribute__(cls, name)
class Leaf(metaclass=Meta):
    pass
class Tree:
    leaf = Leaf()
basket = [1]
""",
}
"""By what it does: a program of the kind that broke the recorder, or had its own code run by it."""
AFTER_ITS_OUTPUT = {
    "closes stdout": "import sys\nbasket = [1]\nprint('pears:', 1)\nsys.stdout.close()\nbasket.append(2)\n",
    "closes its file": """
import os
basket = [1]
print("pears:", 1, flush=True)
os.close(1)
os.open(os.devnull, os.O_WRONLY)
basket.append(2)
""",
}
"""What nothing can be printed after."""
PROGRAMS = {deed: f"{code}\n{GROWS}" for deed, code in DEEDS.items()} | AFTER_ITS_OUTPUT


@pytest.fixture(scope="module", params=SUPPORTED)
def python(request: pytest.FixtureRequest, the_book: model.Book) -> Python:
    """Each Python in turn."""
    if request.param not in the_book.pythons:
        pytest.skip(f"Python {request.param} is not here")
    return the_book.pythons[request.param]


@pytest.mark.parametrize("deed", PROGRAMS)
def test_program_is_recorded_to_its_end(
    deed: str, python: Python, tmp_path: Path
) -> None:
    """Each line has its step, and what is printed is what it prints without the recorder."""
    file = tmp_path / "program.py"
    file.write_text(PROGRAMS[deed], encoding="utf-8")
    trace = json.loads(proofs.record(python, file))
    last = trace["steps"][-1]
    rows = PROGRAMS[deed].rstrip("\n").split("\n")
    assert (trace["status"], last["line"], last["next"]) == (0, len(rows), 0), (
        f"a program that {deed} is not recorded to its end: {trace['output']}"
    )
    alone = proofs.run(python, file).decode()
    assert trace["output"] == alone.replace(f"{tmp_path}/", ""), (
        f"the recorder meddles with a program that {deed}"
    )


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("globals()[5] = basket", ["basket", "[5]"]),
        ("globals()['a b'] = basket", ["basket", "a b"]),
        ("globals()[1, 2] = basket", ["basket", "[tuple]"]),
    ],
)
def test_each_name_of_the_module_has_its_arrow(
    code: str, names: list[str], python: Python, tmp_path: Path
) -> None:
    """What is no text stands in brackets, so that no reference to the object is left without its arrow."""
    file = tmp_path / "program.py"
    file.write_text(f"basket = [1]\n{code}\n", encoding="utf-8")
    trace = json.loads(proofs.record(python, file))
    last = trace["steps"][-1]
    [frame] = last["frames"]
    assert [name for name, _ in frame["vars"]] == names
    basket = last["objs"]["1"]
    assert basket["rc"] == len(names) and "more" not in basket


def test_program_may_open_more_files_than_the_recorder_has(
    python: Python, tmp_path: Path
) -> None:
    """A program gets the file numbers that it gets without the recorder."""
    file = tmp_path / "program.py"
    file.write_text(
        "kept = [open('/dev/null') for _ in range(9)]\nprint(kept[-1].fileno())\n"
    )
    trace = json.loads(proofs.record(python, file))
    alone = proofs.run(python, file).decode()
    assert trace["output"] == alone


@pytest.fixture
def small_machine() -> list[str]:
    """What lets a command have twelve files open at once."""
    return ["/bin/sh", "-c", 'ulimit -n 12; exec "$@"', "sh"]


def test_machine_with_too_few_files_is_named_as_such(
    python: Python, tmp_path: Path, small_machine: list[str]
) -> None:
    """The recorder exits by the number of the machine, in one line."""
    file = tmp_path / "program.py"
    file.write_text("basket = [1]\n")
    recorder = str(proofs.RECORDER / "__main__.py")
    command = [*small_machine, python.executable, *proofs.OPTIONS, recorder, str(file)]
    done = subprocess.run(
        command, env=proofs.ENVIRONMENT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (6, "program.py:1: Too many open files\n")
