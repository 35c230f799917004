"""A release is told by its section of the changelog, and its tag is that of the version."""

from pathlib import Path

import pytest

from living_memory import cli
from living_memory.problem import Problem
from living_memory.project import VERSION
from living_memory.upkeep.release import notes

CHANGES = """# Changelog

## Unreleased

- Plums.

## 1.2.0 - 2026-12-01

### Added

- Pears.

## 1.1.0 - 2026-11-01

- Apples.

## 1.0.0, not published

- Figs.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with three versions behind it."""
    (tmp_path / "CHANGELOG.md").write_text(CHANGES)
    version(tmp_path, "1.2.0")
    return tmp_path


def version(folder: Path, words: str) -> None:
    """Give the project another version."""
    (folder / "pyproject.toml").write_text(f'[project]\nversion = "{words}"\n')


def test_notes_are_the_section_of_the_version(folder: Path) -> None:
    """All of it, with its smaller headings, and nothing of another version; the last one, too."""
    assert notes("v1.2.0", folder) == "### Added\n\n- Pears."
    version(folder, "1.1.0")
    assert notes("v1.1.0", folder) == "- Apples."


@pytest.mark.parametrize("tag", ["1.2.0", "v1.2", "v1.1.0", "v1.2.0rc1", ""])
def test_tag_of_another_version_is_refused(folder: Path, tag: str) -> None:
    """What would be released is not what the tag says."""
    with pytest.raises(Problem, match=r"is not the tag of this version, `v1\.2\.0`"):
        notes(tag, folder)


@pytest.mark.parametrize("words", ["2.0.0", "1.0.0", "1.2"])
def test_version_without_a_section_is_refused(folder: Path, words: str) -> None:
    """A release says what is new in it, and its section says the day."""
    version(folder, words)
    with pytest.raises(Problem, match=rf"write `## {words} - \d{{4}}-\d\d-\d\d` above"):
        notes(f"v{words}", folder)


def test_empty_section_is_refused(folder: Path) -> None:
    """It would tell nobody anything."""
    (folder / "CHANGELOG.md").write_text("## 1.2.0 - 2026-12-01\n\n## 1.1.0 - …\n- A\n")
    with pytest.raises(Problem, match="or nothing in it"):
        notes("v1.2.0", folder)


def test_command_says_it(capsys: pytest.CaptureFixture) -> None:
    """`living-memory notes` refuses a tag that is not of this version, on standard error."""
    assert cli.main(["notes", "v0.0.0"]) == 1
    said = capsys.readouterr()
    assert not said.out and f"`v{VERSION}`" in said.err
