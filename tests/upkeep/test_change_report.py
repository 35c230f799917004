"""What a change does to the book is said in one summary, and what it makes others record is one patch."""

import shutil
import subprocess
from pathlib import Path

import pytest
from histories import git

from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.running import cache, loading, pythons
from living_memory.upkeep import change_report, patch, renew

PAGE = """# Fruit

```python exec="on" html="on"
from living_memory import show
print(show("fruit/pears"))
print(show("fruit/apples"))
```
"""


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small book under git, recorded by the newest Python here, with one commit."""
    newest = dict([list(pythons.here({}).items())[-1]])
    monkeypatch.setattr(pythons, "here", lambda recorded: newest)
    monkeypatch.setattr(pythons, "others", lambda recorded: {})
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    folder = shutil.copytree(HOME / "tests/data/small", tmp_path / "clone")
    (folder / "docs/index.md").write_text(PAGE)
    renew.renew(folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "Count fruit")
    return folder


def edit(clone: Path) -> str:
    """One pear more, a snippet and a page that are new; give the newest Python."""
    path = clone / "snippets/fruit/pears.py"
    path.write_text(path.read_text().replace("2", "3"))
    (clone / "snippets/fruit/plums.py").write_text(
        '"""A plum is counted."""\n\nprint("plums:", 1)\n'
    )
    (clone / "docs/plums.md").write_text("# Plums\n")
    return list(pythons.here({}))[-1]


def test_summary_says_what_moved(clone: Path) -> None:
    """The page, the label, on which Python, what it was and what it is; and nothing of what did not move."""
    assert "None." in change_report.report(
        "HEAD", clone
    ) and "No label moved." in change_report.report("HEAD", clone)
    newest = edit(clone)
    said = change_report.report("main", clone)
    assert (
        "- docs/index.md\n- docs/plums.md\n" in said and "- fruit/plums (new)\n" in said
    )
    assert (
        f"| fruit/pears | pears | {newest} | `2` | `3` |\n" in said
        and "apples" not in said
    )


def test_summary_names_every_sentence_that_quotes_what_moved(clone: Path) -> None:
    """On whichever page it stands, with its line, what it said and what it says; a page that only quotes is named."""
    other = clone / "docs/other.md"
    other.write_text(
        "# Other\n\n`Each` [box](index.md) has {{ fruit/pears: pears }} pears and {{ fruit/apples: apples }} apple.\n"
        "There is {{ fruit/apples: apples }} apple.\n"
    )
    (clone / "docs/labs").mkdir()
    (clone / "docs/labs/curve.py").write_text('outputs("fruit/pears")\n')
    git(clone, "add", "--all")
    git(clone, "commit", "-qm", "Quote fruit")
    edit(clone)
    said = change_report.report("HEAD", clone)
    pages = "docs/index.md", "docs/labs/curve.py", "docs/other.md", "docs/plums.md"
    assert "".join(f"- {page}\n" for page in pages) in said
    _, _, sentences = said.partition("## Sentences that quote another value\n")
    listed, _, _ = sentences.partition("\n\n")
    assert listed == "- docs/other.md:3: `Each` box has ~~`2`~~ `3` pears and 1 apple."


def test_unknown_commit_is_named(clone: Path) -> None:
    """With git's own words and what to do."""
    with pytest.raises(
        Problem, match="git merge-base nowhere: .*\n  To do: name a commit that is here"
    ):
        change_report.report("nowhere", clone)


@pytest.mark.parametrize("typed", ["", "--output=new.md"])
def test_what_is_no_name_of_a_commit_is_refused_before_a_snippet_runs(
    typed: str, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty variable of a script, or an option, is a name that git does not know, and no usage of git's."""
    monkeypatch.setattr(loading, "load", None)
    with pytest.raises(Problem, match="Not a valid") as stopped:
        change_report.report(typed, clone)
    assert "usage" not in str(stopped.value)


def test_history_is_offered_where_it_was_cut(clone: Path, tmp_path: Path) -> None:
    """`git fetch --unshallow` is told where it does something: git refuses it in a whole clone."""
    with pytest.raises(Problem) as stopped:
        change_report.report("HEAD~1", clone)
    assert "--unshallow" not in str(stopped.value)
    edit(clone)
    git(clone, "add", "--all")
    git(clone, "commit", "-qm", "Count one pear more")
    git(tmp_path, "clone", "-q", "--depth=1", clone.as_uri(), "cut")
    with pytest.raises(Problem) as stopped:
        change_report.report("HEAD~1", tmp_path / "cut")
    assert "`git fetch --unshallow`" in str(stopped.value)
    git(tmp_path / "cut", "fetch", "-q", "--unshallow")
    assert "fruit/plums (new)" in change_report.report("HEAD~1", tmp_path / "cut")


def test_patch_brings_the_recordings_to_another_clone(
    clone: Path, tmp_path: Path
) -> None:
    """It holds files that are changed and new, applies by the command that is told, and leaves the index alone."""
    assert patch.patch(clone) == b""
    edit(clone)
    git(clone, "add", "--all")
    git(clone, "commit", "-qm", "Count one pear more")
    git(tmp_path, "clone", "-q", "clone", "other")
    renew.renew(clone)
    before = git(clone, "status", "--short")
    (tmp_path / "other/recordings.patch").write_bytes(patch.patch(clone))
    assert git(clone, "status", "--short") == before
    subprocess.run(
        patch.APPLY.format("recordings.patch").split(),
        cwd=tmp_path / "other",
        check=True,
    )
    for name in ("pears.out", "plums.out"):
        here, there = (
            folder / "snippets/fruit" / name for folder in (clone, tmp_path / "other")
        )
        assert here.read_bytes() == there.read_bytes() and b": " in here.read_bytes()


def test_missing_git_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git says so, and no more."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        Problem, match="git read-tree HEAD: git is not here\n  To do: install git"
    ):
        patch.patch(tmp_path)
