"""Recorders with one mistake each: a judge that lets one pass judges nothing."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import proofs
import pytest

from living_memory.book.python import Python

Judge = Callable[[Python, Path], None]
"""A test of what a recorder says on a Python, with a folder for its program."""
UNLIKE = (AssertionError, LookupError, ValueError)
"""What a test raises where a trace is not as it must be: the second two where what it takes apart is not there."""

OF_ANY_DOOR = {
    "keeps its list of objects": (
        "aliasing",
        "collector.py",
        "    return note(gc.get_objects(), before, frame)",
        "    KEPT[:] = gc.get_objects()\n    return note(list(KEPT), before, frame)\n\n\nKEPT = []",
    ),
    "reads before letting go": (
        "aliasing",
        "snapshot.py",
        "        return RawPicture(frames, walk.objects",
        '        now = survey.__globals__["count"]\n'
        "        globals().update(count={address: now(address) for address in walk.objects}.get)\n"
        "        return RawPicture(frames, walk.objects",
    ),
    "says of every count that it is none": (
        "aliasing",
        "counters.py",
        "return None if low >= IMMORTAL else low",
        "return None",
    ),
}
"""Mistakes of the recorder, with a process for each run or without: the watched program that shows one, the file, the
text there, what replaces it."""


@dataclass(frozen=True)
class Mutant:
    """What replaces a text in a file of the recorder."""

    file: str
    old: str
    new: str

    def written(self, folder: Path) -> Path:
        """The recorder with this mistake, in a folder of its own; raise `AssertionError` where the text is gone."""
        ignored = shutil.ignore_patterns("__pycache__")
        recorder = shutil.copytree(proofs.RECORDER, folder / "recorder", ignore=ignored)
        text = (recorder / self.file).read_text(encoding="utf-8")
        found = text.count(self.old)
        assert found == 1, f"{self.file} has changed: mend the mutant with `{self.new}`"
        changed = text.replace(self.old, self.new)
        (recorder / self.file).write_text(changed, encoding="utf-8")
        return recorder


def is_caught(
    mutant: Mutant, judge: Judge, pythons: Iterable[Python], folder: Path
) -> bool:
    """Whether a test that passes by the true recorder fails by this one, on one of these Pythons at least."""
    recorder = mutant.written(folder)
    for python in pythons:
        judge(python, folder)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(proofs, "RECORDER", recorder)
            try:
                judge(python, folder)
            except UNLIKE:
                return True
    return False
