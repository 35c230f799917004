"""`mkdocs build -q` says less, and stops where `mkdocs build` stops."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from living_memory.project import HOME

FENCE = '\n```python exec="on"\n1 / 0\n```\n'


@pytest.mark.parametrize(
    ("file", "added", "said"),
    [
        ("snippets/fruit/pears.py", "1 / 0\n", "snippets/fruit/pears.py:4: on 3."),
        ("docs/index.md", FENCE, "ZeroDivisionError"),
    ],
    ids=["a snippet", "a fence"],
)
def test_quiet_build_says_what_is_wrong(
    file: str, added: str, said: str, tmp_path: Path
) -> None:
    """With the words of the problem, and an exit code."""
    book = shutil.copytree(HOME / "tests/data/small", tmp_path / "book")
    hook = "src/living_memory/mkdocs_hook.py"
    settings = book / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(hook, str(HOME / hook)), encoding="utf-8")
    with (book / file).open("a", encoding="utf-8") as page:
        page.write(added)
    build = [sys.executable, "-m", "mkdocs", "build", "-q"]
    done = subprocess.run(build, cwd=book, capture_output=True, text=True)
    assert done.returncode == 1 and said in done.stdout + done.stderr
