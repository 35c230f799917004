"""What a `with` block or a call of a method holds is counted as the program's own, on every Python here."""

from pathlib import Path

import proofs
from proofs import steps

from living_memory.book.python import Python

OPENED = """
from ctypes import c_uint32
half = c_uint32.from_address
probe = []
place = next(at for at in range(0, 32, 4) if half(id(probe) + at).value == 1)
with open(__file__) as file:
    print(half(id(file) + place).value)
    file.close()
"""


def test_open_file_is_held_by_its_with_block(python: Python, tmp_path: Path) -> None:
    """The method with which a `with` ends is held by the block: it is a reference of the program, and none of ours."""
    found = steps(python, tmp_path, OPENED)
    told = int(proofs.run(python, tmp_path / "program.py"))
    [step] = [one for one in found if one["next"] == 8]
    [number] = [value for name, value in step["frames"][0]["vars"] if name == "file"]
    assert step["objs"][str(number)]["rc"] == told


SORTED = """
from ctypes import c_uint32
half = c_uint32.from_address
probe = []
place = next(at for at in range(0, 32, 4) if half(id(probe) + at).value == 1)
def key(row):
    print(half(id(probe) + place).value)
    return row
probe.extend((2,))
rows = [3]
probe = rows
rows.sort(key=key)
"""


def test_method_on_its_way_is_held_by_its_call(python: Python, tmp_path: Path) -> None:
    """Where a call with keywords makes a bound method, as on 3.10, it holds its object; what tracing makes does not."""
    found = steps(python, tmp_path, SORTED)
    told = int(proofs.run(python, tmp_path / "program.py"))
    [step] = [one for one in found if one["next"] == 8]
    [number] = [value for name, value in step["frames"][0]["vars"] if name == "rows"]
    assert step["objs"][str(number)]["rc"] == told
