"""The programs of the page on which readers watch their own: each has a title, a subject and a place."""

from pathlib import Path

import pytest

from living_memory.live import shelf
from living_memory.problem import Problem


def test_each_program_stands_in_one_group() -> None:
    """No file of the folder is forgotten, and none is offered twice."""
    offered = [program.name for group in shelf.groups() for program in group.programs]
    assert sorted(offered) == sorted(path.stem for path in shelf.FOLDER.glob("*.py"))


def test_program_without_a_title_is_refused_until_it_has_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the file; its deed is done, and the program is offered under its title."""
    monkeypatch.setattr(shelf, "FOLDER", tmp_path)
    program = tmp_path / "pears.py"
    program.write_text("pears = []\n", encoding="utf-8")
    with pytest.raises(Problem, match=r"docs/shelf/pears\.py: has no title"):
        shelf.read("pears")
    program.write_text('"""Some pears."""\n\npears = []\n', encoding="utf-8")
    found = shelf.read("pears")
    assert (found.title, found.code) == ("Some pears.", "pears = []")
