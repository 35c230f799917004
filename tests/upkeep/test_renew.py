"""`living-memory renew` keeps the book up with its Pythons, and nothing that is killed leaves half a recording."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from living_memory.book import model, recordings, snippets
from living_memory.book.python import Python
from living_memory.inside.outputs import parse
from living_memory.project import FOLDERS, HOME
from living_memory.running import pythons
from living_memory.upkeep import drafting
from living_memory.watching import traces

pytestmark = pytest.mark.kept("tests/data/small", "machine")
PEARS = '"""Pears are counted."""\n\nimport sys\n\npears = ["pear"] * 2\nprint("pears:", len(pears))\n'
PAGE = """# Fruit

```python exec="on" html="on"
from living_memory import show
print(show("fruit/pears", watch=True))
print(show("fruit/apples"))
```
"""


@pytest.fixture
def newest() -> Python:
    """The newest Python here: the one that every book below runs on."""
    return list(pythons.here({}).values())[-1]


@pytest.fixture
def project(tmp_path: Path, newest: Python) -> Path:
    """A project of its own: this machinery and a small book, whose only known Python is older than all others."""
    folder = shutil.copytree(HOME / "tests/data/small", tmp_path / "project")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HOME / "src", folder / "src", ignore=ignored)
    settings = (HOME / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(listing(settings, "3.1"), encoding="utf-8")
    (folder / "docs/index.md").write_text(PAGE)
    (folder / "snippets/fruit/pears.py").write_text(PEARS)
    (folder / "snippets/fruit/apples.py").write_text(
        '"""Apples."""\n\nprint("apples:", 1)\nprint("place ~", id(print))\n'
    )
    for snippet in snippets.find(folder / "snippets").values():
        record(snippet, "3.1")
    head = "# Who made the recordings. Written by `pytest --update-examples`.\n"
    (folder / "snippets/pythons.toml").write_text(
        f'{head}"3.1" = "3.1.4 (of long ago) [GCC 4] linux x86_64"\n'
    )
    return folder


def record(snippet: snippets.Snippet, minor: str) -> None:
    """Record by hand that one pear and one apple were counted."""
    printed = {"pears": "pears: 1\n", "apples": "apples: 1\nplace ~ 7\n"}[
        snippet.path.stem
    ]
    text = str(recordings.Recording(snippet.digest, {minor: parse(printed)}))
    snippet.path.with_suffix(".out").write_text(text)


def listing(settings: str, *minors: str) -> str:
    """The settings of a project that knows these Pythons, and no build of another kind: two lines are changed."""
    settings = re.sub(r"(?m)^builds = \[.*?\]", "builds = []", settings)
    return re.sub(
        r"(?m)^pythons = .*$", f"pythons = {list(minors)}".replace("'", '"'), settings
    )


def know(project: Path, *minors: str) -> None:
    """Change the one line that lists the Pythons."""
    path = project / "pyproject.toml"
    path.write_text(
        listing(path.read_text(encoding="utf-8"), *minors), encoding="utf-8"
    )


def command(project: Path, *words: str) -> subprocess.Popen:
    """Start a command of the machinery that lies in this project, where one Python is found."""
    [*_, python] = pythons.here({}).values()
    alone = {
        "PATH": os.path.dirname(python.executable),
        "PYENV_ROOT": str(project),
        FOLDERS: "",
    }
    machinery = {"PYTHONPATH": os.pathsep.join([str(project / "src"), str(project)])}
    away = {
        "cwd": project,
        "env": os.environ | alone | machinery,
        "start_new_session": True,
    }
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.Popen([sys.executable, *words], **away, **pipes)


SLOW = """import pathlib, time

at_once = pathlib.Path.write_text


def write_text(path, text, **form):
    at_once(path, text[: len(text) // 2], **form)
    time.sleep(0.1)
    at_once(path, text, **form)


pathlib.Path.write_text = write_text
"""
"""Writes half a file, then waits: time enough to be killed in the middle of it."""
RENEW = "-c", "from living_memory.cli import main; raise SystemExit(main(['renew']))"
BUILD = "-m", "mkdocs", "build"
CHECK = (
    "-c",
    "from living_memory.book import judging; from living_memory.running import loading; "
    "print(*judging.check(loading.load()), sep='\\n')",
)


def said(project: Path, *words: str) -> str:
    """What a command says that ends well."""
    running = command(project, *words)
    out, _ = running.communicate(timeout=60)
    assert running.returncode == 0, out
    return out


def recorded(project: Path) -> dict[str, str]:
    """All that a Python wrote, by the name of its file."""
    files = [
        path
        for path in (project / "snippets").rglob("*")
        if path.suffix in (".out", ".json", ".toml")
    ]
    return {path.name: path.read_text(encoding="utf-8") for path in files}


def test_new_version_is_one_line(project: Path, newest: Python) -> None:
    """Added, it is recorded, and a note is drafted where it moved; taken out again, nothing is left of it."""
    before, source = (
        recorded(project),
        (project / "snippets/fruit/pears.py").read_text(),
    )
    know(project, "3.1", newest.minor)
    out = said(project, *RENEW)
    assert (
        f"recorded: fruit/pears on {newest.minor}\n" in out
        and f"watched: fruit/pears on {newest.minor}\n" in out
    )
    assert f"now {newest.minor} is {newest.identity}\n" in out
    draft = f"{newest.minor}: TODO why"
    assert (
        f"drafted: snippets/fruit/pears.py: `{draft}`, write the reason and its source\n"
        in out
    )
    now = recorded(project)
    assert f"# 3.1\npears: 1\n# {newest.minor}\npears: 2\n" in now["pears.out"]
    assert f"# 3.1 {newest.minor}\napples: 1\n" in now["apples.out"], (
        "apples did not move"
    )
    assert f'"{newest.minor}" = "{newest.identity}"\n' in now["pythons.toml"]
    assert (project / "snippets/fruit/pears.py").read_text() == source.replace(
        'counted."""', f'counted.\n\n{draft}\n"""'
    )
    assert "TODO" not in (project / "snippets/fruit/apples.py").read_text()
    shutil.rmtree(
        project / ".cache/runs"
    )  # another run has another address: that is no news
    assert (
        said(project, *RENEW).endswith("nothing moved\n") and recorded(project) == now
    )

    (project / "snippets/fruit/pears.py").write_text(source)
    know(project, "3.1")
    # The trace was of the version that was taken out alone, so it is not left as it is without a word.
    assert said(project, *RENEW).startswith(
        "written anew: snippets/fruit/pears.watch.json:1 "
    )
    now = recorded(project)
    assert (
        "pears.watch.json" not in now
        and "# 3.1\napples: 1\nplace ~ " in now["apples.out"]
    )
    assert all(now[name] == before[name] for name in ("pears.out", "pythons.toml"))


def test_drafted_note_stops_the_build(project: Path, newest: Python) -> None:
    """Until a person writes the reason, the build and the tests refuse it and say where; then both go on."""
    know(project, "3.1", newest.minor)
    said(project, *RENEW)
    running = command(project, *BUILD)
    out, _ = running.communicate(timeout=60)
    assert running.returncode == 1
    assert (
        f"snippets/fruit/pears.py:1: the note on {newest.minor} does not say yet why the output changed"
        in out
    )
    assert "write the reason and its source in place of `TODO why`" in out
    path = project / "snippets/fruit/pears.py"
    path.write_text(path.read_text().replace("TODO why", "a pear was added (gh-1)"))
    assert not said(project, *CHECK).replace("Running snippets", "").strip()


def test_one_snippet_is_recorded_alone(project: Path, newest: Python) -> None:
    """Who wrote one snippet waits for that one: no other runs, and who made the recordings stays said."""
    know(project, newest.minor)
    said(project, *RENEW)
    before = recorded(project)
    for name in ("pears", "apples"):
        path = project / f"snippets/fruit/{name}.py"
        path.write_text(path.read_text() + 'print("plums:", 3)\n')
    out = said(
        project, *RENEW[:-1], RENEW[-1].replace("'renew'", "'renew', 'fruit/pears'")
    )
    assert f"recorded: fruit/pears on {newest.minor}\n" in out and "apples" not in out
    now = recorded(project)
    assert "plums: 3\n" in now.pop("pears.out") and now.pop("pears.watch.json")
    assert all(before[name] == text for name, text in now.items())
    out = said(project, *RENEW[:-1], RENEW[-1].replace("'renew'", "'renew', 'fruit'"))
    assert f"recorded: fruit/apples on {newest.minor}\n" in out, "a lesson is all of it"
    running = command(
        project, *RENEW[:-1], RENEW[-1].replace("'renew'", "'renew', 'fruit/paers'")
    )
    out, _ = running.communicate(timeout=60)
    assert running.returncode == 1
    assert "there is no snippet 'fruit/paers'; did you mean 'fruit/pears'?" in out


def test_moves_between_patch_releases_are_told(project: Path, newest: Python) -> None:
    """From which release to which, and what each printed."""
    know(project, newest.minor)
    for snippet in snippets.find(project / "snippets").values():
        record(snippet, newest.minor)
    old = f"{newest.minor}.0rc9"
    (project / "snippets/pythons.toml").write_text(
        f'"{newest.minor}" = "{old} (before) linux x86_64"\n'
    )
    release = newest.identity.split()[0]
    out = said(project, *RENEW)
    moved = f"moved: fruit/pears on {newest.minor} ({old} to {release}): recorded pears: 1, printed pears: 2\n"
    assert (
        moved in out
        and "moved: fruit/apples" not in out
        and f"now {newest.minor} is {newest.identity}\n" in out
    )


def test_older_release_leaves_what_a_newer_one_recorded(
    project: Path, newest: Python
) -> None:
    """Who has an old patch release alone makes no diff by it; only a snippet with new code is recorded with it."""
    minor, who = newest.minor, newest.identity
    know(project, minor)
    for snippet in snippets.find(project / "snippets").values():
        record(snippet, minor)
    names = project / "snippets/pythons.toml"
    head = "# Who made the recordings. Written by `pytest --update-examples`.\n"
    names.write_text(f'{head}"{minor}" = "{minor}.99 (of next year) linux x86_64"\n')
    said(project, *RENEW)  # the steps of a snippet that nobody has recorded
    before, own = recorded(project), who.split()[0]
    out = said(project, *RENEW)
    calm = f"unchanged: the column of {minor}: {own} is here, older than {minor}.99, which made the recordings\n"
    assert calm in out and recorded(project) == before, out
    apples = project / "snippets/fruit/apples.py"
    apples.write_text(apples.read_text().replace('"apples:", 1', '"apples:", 2'))
    out = said(project, *RENEW)
    assert f"recorded: fruit/apples on {minor}\n" in out
    assert f"unchanged but for what is new: the column of {minor}: {own} is" in out
    now = recorded(project)
    moved = {name for name in now if now[name] != before.get(name)}
    assert moved == {"apples.out"}, "its author reads the diff of one snippet"


def test_what_was_broken_off_is_finished(project: Path, newest: Python) -> None:
    """Recordings whose Python no file names yet, since a kill came between the two, are renewed like any other."""
    know(project, "3.1", newest.minor)
    record(snippets.find(project / "snippets")["fruit/pears"], newest.minor)
    out = said(project, *RENEW)
    assert (
        f"moved: fruit/pears on {newest.minor} (unknown to {newest.identity.split()[0]}): "
        in out
    )
    assert (
        f'"{newest.minor}" = "{newest.identity}"\n' in recorded(project)["pythons.toml"]
    )


@pytest.mark.parametrize(
    ("docstring", "noted"),
    [
        ('"""Two."""', '"""Two.\n\n3.12: TODO why\n"""'),
        ('"""Two.\n"""', '"""Two.\n\n3.12: TODO why\n"""'),
        ('"""Two.\n\n3.11: a (b)\n"""', '"""Two.\n\n3.11: a (b)\n3.12: TODO why\n"""'),
        (
            '"""Two.\n\n3.9: a (b)\n3.14: c (d)"""',
            '"""Two.\n\n3.9: a (b)\n3.12: TODO why\n3.14: c (d)\n"""',
        ),
        ("'''Two.'''", "'''Two.\n\n3.12: TODO why\n'''"),
        ('"A pear."', '"""A pear.\n\n3.12: TODO why\n"""'),
        ("'A \"pear\".'", "'''A \"pear\".\n\n3.12: TODO why\n'''"),
        ('r"A \\pear."', 'r"""A \\pear.\n\n3.12: TODO why\n"""'),
        ('"""Two."""  # """', '"""Two.\n\n3.12: TODO why\n"""  # """'),
        ('"""Zwei Äpfel."""  # ä', '"""Zwei Äpfel.\n\n3.12: TODO why\n"""  # ä'),
        ('# Two.\n"Two."', '# Two.\n"""Two.\n\n3.12: TODO why\n"""'),
    ],
)
def test_draft_stands_in_the_order_of_versions(
    docstring: str, noted: str, tmp_path: Path
) -> None:
    """It changes the docstring alone: the code below is the same to the letter."""
    code = '\n\nimport gc\n\nprint("pears:", """2""")\n'
    (tmp_path / "pears.py").write_text(
        drafting.noted(docstring + code, "3.12: TODO why")
    )
    assert (tmp_path / "pears.py").read_text() == noted + code
    assert ("3.12", "TODO why") in snippets.read(tmp_path / "pears.py").notes


@pytest.mark.parametrize(
    "docstring",
    ['"Two " "pears."', '"""Two \\""""', '# "Two."\n"Two."'],
)
def test_draft_that_would_spoil_a_file_is_left_to_a_person(
    docstring: str, tmp_path: Path
) -> None:
    """The file stays to the letter, and the author is told which line to write."""
    path = tmp_path / "fruit/pears.py"
    path.parent.mkdir()
    path.write_text(f'{docstring}\n\nprint("pears:", 2)\n')
    before = path.read_text()
    said = drafting.draft_note(snippets.read(path), "3.12: TODO why")
    assert path.read_text() == before
    assert said == (
        "not drafted: snippets/fruit/pears.py: write `3.12: TODO why` into its docstring"
    )


def test_killed_at_any_moment_everything_is_whole(
    project: Path, newest: Python
) -> None:
    """The test run, the build and `renew`, killed at ten moments: each file is the old one or the new one."""
    know(project, newest.minor)
    (project / "tests").mkdir()
    shutil.copy(HOME / "tests/conftest.py", project / "tests")
    shutil.copytree(HOME / "tests/helpers", project / "tests/helpers")
    (project / "tests/test_nothing.py").write_text("def test_nothing():\n    pass\n")
    (project / "sitecustomize.py").write_text(SLOW)
    before = recorded(project)
    commands = {
        RENEW: 0.0,
        (*BUILD,): 0.0,
        ("-m", "pytest", "-n0", "--update-examples"): 0.0,
    }
    said(project, *RENEW)
    for words in commands:
        stale(project, before)
        begun = time.monotonic()
        said(project, *words)
        commands[words] = time.monotonic() - begun
    after = recorded(project)
    for number in range(10):
        words = list(commands)[number % 3]
        moment = (0.4 + 0.06 * number) * commands[words]
        stale(project, before)
        running = command(project, *words)
        time.sleep(moment)
        with suppress(
            ProcessLookupError, PermissionError
        ):  # it may have come to its end
            os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        for name, text in recorded(project).items():
            whole = text in (before.get(name), after[name])
            assert whole, (
                f"{name} is broken: {words} was killed after {moment:.3f} s of {commands[words]:.3f}\n{text}"
            )
        model.read(project)
    said(project, *RENEW)
    assert recorded(project) == after
    assert traces.read(snippets.find(project / "snippets")["fruit/pears"])


def stale(project: Path, before: dict[str, str]) -> None:
    """The recordings as they were, so that there is all to write."""
    (project / "snippets/fruit/pears.watch.json").unlink(missing_ok=True)
    for name, text in before.items():
        folder = project / "snippets" / ("" if name == "pythons.toml" else "fruit")
        (folder / name).write_text(text)
