"""The next minor version, rehearsed before there is one: a word in a list, `renew`, and what is left is named."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import next_python
import pytest
from next_python import NEXT

from living_memory.book import identities, recordings, snippets
from living_memory.book.python import Python
from living_memory.inside.outputs import parse
from living_memory.project import FOLDERS, HOME, SUPPORTED
from living_memory.running import pythons
from living_memory.upkeep import sources, version_lists, widening
from living_memory.watching.refused_names import STANDARD

LAID_OUT = pytest.mark.skipif(os.name != "posix", reason="it is laid out by links")
STAIRS, LAB = "lists-grow/staircase", "docs/labs/growth_staircase.py"
PEARS = f'''"""Pears are counted."""

import sys

print("pears:", 1 + (sys.version_info[:2] == ({NEXT.replace(".", ", ")})))
'''
PAGE = """# Fruit

```python exec="on" html="on"
from living_memory import show
print(show("fruit/pears", watch=True))
print(show("lists-grow/staircase"))
```
"""
PLUGINS = """
plugins:
  - markdown-exec: {languages: [python]}
  - mkdocs-jupyter: {include: ["labs/*.py"], execute: true, allow_errors: false}
"""
RENEW = "-c", "from living_memory.cli import main; raise SystemExit(main(['renew']))"


@pytest.fixture(scope="module")
def newest() -> Python:
    """The newest Python here, of which the one to come is made."""
    return list(pythons.here({}).values())[-1]


@pytest.fixture(scope="module")
def program(newest: Python, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the program of the Python that is to come."""
    return next_python.make(tmp_path_factory.mktemp("next") / "python", newest)


@pytest.fixture
def project(tmp_path: Path, newest: Python) -> Path:
    """A project of its own: this machinery, a small book with a lab of the real one, and one word more in the list.

    The newest Python has recorded the pears.
    """
    folder = shutil.copytree(HOME / "tests/data/small", tmp_path / "project")
    away = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HOME / "src", folder / "src", ignore=away)
    for name in (f"snippets/{STAIRS}.py", LAB):
        (folder / name).parent.mkdir(parents=True)
        shutil.copy(HOME / name, folder / name)
    (folder / "docs/index.md").write_text(PAGE)
    (folder / "snippets/fruit/apples.py").unlink()
    (folder / "snippets/fruit/pears.py").write_text(PEARS)
    small = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    plain = re.sub(r"(?m)^plugins: .*$", "", small)
    (folder / "mkdocs.yml").write_text(plain + PLUGINS, encoding="utf-8")
    settings = (HOME / "pyproject.toml").read_text(encoding="utf-8")
    settings = settings.replace(
        f'"{SUPPORTED[-1]}"]\nbuilds', f'"{SUPPORTED[-1]}", "{NEXT}"]\nbuilds'
    )
    settings = re.sub(r"(?m)^builds = \[.*?\]", "builds = []", settings)
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    pears = snippets.find(folder / "snippets")["fruit/pears"]
    recordings.write(pears, {newest.minor: parse("pears: 1\n")})
    who = {newest.minor: newest.identity}
    identities.write_identities(folder / "snippets", who)
    return folder


def typed(project: Path, program: Path, *words: str) -> str:
    """What a command of this project says, where the Python to come is here, too."""
    more = os.pathsep.join([str(program), os.environ.get(FOLDERS, "")])
    own = {FOLDERS: more, "PYTHONPATH": str(project / "src")}
    away = {"cwd": project, "env": os.environ | own}
    done = subprocess.run(
        [sys.executable, *words], **away, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@LAID_OUT
@pytest.mark.kept("tests/data/small", "docs/labs", f"snippets/{STAIRS}.py", "machine")
def test_next_python_gets_a_column_its_note_and_its_line_in_a_lab(
    project: Path, program: Path
) -> None:
    """One word in the list, and `renew`: nobody edits a recording, and nothing is left out in silence."""
    said = typed(project, program, *RENEW)
    for what in (
        "recorded: fruit/pears",
        "watched: fruit/pears",
        f"recorded: {STAIRS}",
    ):
        assert re.search(rf"(?m)^{what} on .*\b{NEXT}\b", said), said
    note = f"{NEXT}: TODO why"
    assert f"drafted: snippets/fruit/pears.py: `{note}`" in said
    pears = project / "snippets/fruit/pears.py"
    assert f'counted.\n\n{note}\n"""' in pears.read_text(encoding="utf-8")
    assert f" {NEXT}" in (project / f"snippets/{STAIRS}.out").read_text("utf-8")
    reason = pears.read_text(encoding="utf-8").replace("TODO why", "new pears (gh-1)")
    pears.write_text(reason, encoding="utf-8")
    typed(project, program, "-m", "mkdocs", "build")
    page = (project / "site/index.html").read_text(encoding="utf-8")
    assert "new pears" in page and NEXT in page
    [lab] = project.glob("site/labs/growth_staircase/*.html")
    drawn = lab.read_text(encoding="utf-8")
    legend = " ".join(re.findall(r">Python (3\.[\d., to]+)<", drawn))
    assert NEXT in re.findall(r"3\.\d+", legend), f"the lab draws {legend} alone"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """What the project says of its Pythons: each file that the table of places names, and all prose."""
    files = {HOME / place.file for place in version_lists.places()}
    for pattern in version_lists.COUNTING:
        files |= {*HOME.glob(pattern)}
    for file in files:
        copy = tmp_path / file.relative_to(HOME)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    return tmp_path


def test_every_place_names_the_pythons_of_the_list() -> None:
    """As the book stands, none lacks one."""
    for place in version_lists.places():
        assert (HOME / place.file).is_file(), f"{place.file} is gone: version_lists.py"
    wrong = version_lists.check(HOME)
    assert not wrong, "\n".join(map(str, wrong))


def test_each_place_that_lacks_the_next_python_is_named(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its file, its line, what stands there and what to write; done, nothing is said any more."""
    monkeypatch.setattr(version_lists, "SUPPORTED", (*SUPPORTED, NEXT))
    monkeypatch.setattr(version_lists, "NEWEST", NEXT)
    found = version_lists.check(whole)
    named = {one.where.partition(":")[0] for one in found}
    lists = {place.file for place in version_lists.places()}
    assert lists - named <= {"README.md"} and "docs/index.md" in named
    assert all(NEXT in one.do or "or reword it" in one.do for one in found)
    for one in found:
        file, line = one.where.split(":")
        mend(whole / file, int(line) - 1, one.do)
    assert not version_lists.check(whole)


def mend(path: Path, line: int, do: str) -> None:
    """Do what is said of a line."""
    rows = path.read_text(encoding="utf-8").splitlines()
    newest, count = SUPPORTED[-1], len(SUPPORTED)
    numbers = version_lists.NUMBERS
    if "below it" in do:
        rows.insert(line + 1, rows[line].replace(newest, NEXT))
    elif "or reword it" in do:
        rows[line] = rows[line].replace(numbers[count], numbers[count + 1])
    elif f" to {NEXT}" in do:
        rows[line] = rows[line].replace(f"to {newest}", f"to {NEXT}")
    else:
        rows[line] = rows[line].replace(newest, f"{newest} {NEXT}", 1)
    path.write_text("\n".join(rows), encoding="utf-8")


def test_place_that_is_gone_is_named(whole: Path) -> None:
    """Who rewrites a file takes its row out of the table, or mends it."""
    (whole / ".ci/get-sources").write_text("exit\n")
    [gone] = version_lists.check(whole)
    assert str(gone).startswith(".ci/get-sources: no line of it is as `^(for version")
    assert gone.do == "mend that row, or take it out"


def test_citations_take_the_next_python_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that its own source bears out, and no other; one that holds for all versions names none."""
    before, newest = SUPPORTED[-2:]
    own = tmp_path / "tree"
    (own / "Objects").mkdir(parents=True)
    (own / "Objects/list.c").write_text("list_resize(PyListObject *self)\n")
    page = tmp_path / "docs/page.md"
    page.parent.mkdir()
    cited = "It is so.[^Objects/list.c: {} @ {} to {}]\n"
    rows = [
        ("list_resize", SUPPORTED[1], before),
        ("list_resize", SUPPORTED[0], before),
        ("list_gone", SUPPORTED[1], before),
        ("list_resize", SUPPORTED[0], SUPPORTED[1]),
    ]
    page.write_text("".join(cited.format(*row) for row in rows))
    (tmp_path / "snippets").mkdir()
    assert widening.widen(tmp_path, []) == [], "without its source nobody has looked"
    known = [sources.Tree(newest, f"{newest}.0", own)]
    assert widening.widen(tmp_path, known) == [f"widened to {newest}: 2 citations"]
    first, second, third, last = page.read_text(encoding="utf-8").splitlines()
    assert first.endswith(
        f"[^Objects/list.c: list_resize @ {SUPPORTED[1]} to {newest}]"
    )
    assert second.endswith("[^Objects/list.c: list_resize]")
    assert third.endswith(f" to {before}]") and last.endswith(f" to {SUPPORTED[1]}]")


def test_modules_of_the_newest_python_are_known(newest: Python) -> None:
    """A program that imports one is watched, whichever Python this command runs on."""
    ask = "import sys; print(*sys.stdlib_module_names)"
    done = subprocess.run(
        [newest.executable, "-c", ask], capture_output=True, text=True, check=True
    )
    new = {one for one in done.stdout.split() if not one.startswith("_")} - STANDARD
    assert not new, f"name {sorted(new)} in NEWER of watching/refused_names.py"
