"""Where a program cannot be recorded, one problem says by whom: the program, the recorder, the machine, the Python."""

import shutil
from pathlib import Path

import pytest

from living_memory.book.python import Python
from living_memory.problem import Problem
from living_memory.running import cache, process, pythons
from living_memory.watching import record

ALONE = "runs it without the recorder"
GROWS = "basket = []\nbasket.append(1)\n"


@pytest.fixture
def newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Python:
    """The newest Python here, with an empty cache."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    return list(pythons.here({}).values())[-1]


@pytest.fixture
def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the recorder, in the place of it."""
    copy = tmp_path / "recorder"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(record.RECORDER, copy, ignore=ignored)
    monkeypatch.setattr(record, "RECORDER", copy)
    return copy


def program(tmp_path: Path, source: str) -> Path:
    """A program in a file."""
    path = tmp_path / "p.py"
    path.write_text(source)
    return path


def refused(path: Path, python: Python) -> str:
    """What is said of a program that cannot be recorded."""
    with pytest.raises(Problem) as stopped:
        record.record(path, python)
    return str(stopped.value)


def test_fault_of_the_recorder_is_not_called_one_of_the_program(
    recorder: Path, newest: Python, tmp_path: Path
) -> None:
    """The line is the one that ran; without it the program is watched."""
    walk = recorder / "walk.py"
    text = walk.read_text()
    old = "        description = describe(value, self.around)\n"
    assert old in text
    walk.write_text(
        text.replace(old, f"        assert type(value) is not float\n{old}")
    )
    said = refused(program(tmp_path, f"{GROWS}basket.append(0.5)\npear = 2\n"), newest)
    assert "p.py:3: on 3." in said and "the recorder failed: AssertionError" in said
    assert "leave out what this line does" in said and ALONE in said
    assert "correct it" not in said and "Traceback" not in said
    record.record(program(tmp_path, f"{GROWS}pear = 2\n"), newest)


def test_python_that_cannot_run_the_recorder_is_named(
    newest: Python, tmp_path: Path
) -> None:
    """With another Python the program is watched."""
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'ImportError: no _ctypes' >&2\nexit 1\n")
    broken.chmod(0o755)
    path = program(tmp_path, GROWS)
    said = refused(path, Python(newest.minor, newest.identity, str(broken)))
    assert "the recorder raised ImportError: no _ctypes" in said
    assert "choose another Python" in said
    record.record(path, newest)


def test_program_that_takes_too_long_is_to_end_sooner(
    newest: Python, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line that runs is named; a shorter program is watched."""
    monkeypatch.setattr(process, "SECONDS", 2)
    said = refused(program(tmp_path, f"{GROWS}sum(range(10**12))\npear = 2\n"), newest)
    assert "p.py:3: on 3." in said and "ran for more than 2 s" in said
    assert "To do: let it end sooner" in said and ALONE in said
    record.record(program(tmp_path, f"{GROWS}sum(range(10))\npear = 2\n"), newest)


def test_python_that_knows_less_is_named_with_its_release(
    newest: Python, tmp_path: Path
) -> None:
    """What one Python reads and another one does not has its line, and the release."""
    oldest = next(iter(pythons.here({}).values()))
    if oldest.minor != "3.10":
        pytest.skip("Python 3.10 is not here")
    path = program(tmp_path, "try:\n    pear = 2\nexcept* OSError:\n    pass\n")
    said = refused(path, oldest)
    assert "p.py:3: on 3.10." in said and "not Python: " in said
    record.record(path, newest)


FULL = """
import errno

def full(*_):
    raise OSError(errno.ENOSPC, "No space left on device")

"""


def test_full_disk_is_one_of_the_machine(
    recorder: Path, newest: Python, tmp_path: Path
) -> None:
    """What the recorder could not write is no end of the program: with room it is watched."""
    texts = {}
    for name in ("__main__.py", "own_files.py"):
        texts[name] = (recorder / name).read_text()
        assert "os.write(" in texts[name]
        without_room = texts[name].replace("os.write(", "full(")
        before, first, after = without_room.partition("\ndef ")
        (recorder / name).write_text(f"{before}{FULL}{first}{after}")
    said = refused(program(tmp_path, GROWS), newest)
    assert said.startswith("this machine: refuses what the recorder needs: No space")
    assert "make room on the disk" in said
    for name, text in texts.items():
        (recorder / name).write_text(text)
    record.record(program(tmp_path, GROWS), newest)
