"""A broken book stops the build with words that say where and what to do, and leaves nothing behind.

Each folder of `tests/data/broken/` is a small book with one mistake; `expect.txt` holds what must be said.
"""

import shutil
from pathlib import Path

import psutil
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from living_memory import project
from living_memory.book import model
from living_memory.book.identities import write_identities
from living_memory.book.recordings import Recording
from living_memory.inside.outputs import parse
from living_memory.pages import current
from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.running import cache, process, pythons

BROKEN = HOME / "tests/data/broken"
pytestmark = pytest.mark.kept("tests/data/broken", "machine")
SIX = {minor: f"{minor}.0 (a broken book)" for minor in project.SUPPORTED}
CONFIG = f"""
site_name: Broken
repo_url: https://example.org/book
edit_uri: edit/main/docs/
strict: true
theme: mkdocs
hooks: ['{HOME / "src/living_memory/mkdocs_hook.py"}']
validation: {{omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}}
plugins: [markdown-exec: {{languages: [python]}}]
markdown_extensions: [pymdownx.superfences, "living_memory.pages.tokens:Tokens"]
"""


@pytest.fixture(autouse=True)
def one_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One Python is enough to see a mistake, and one second to see that something does not end."""
    newest = dict([list(pythons.here({}).items())[-1]])
    monkeypatch.setattr(pythons, "here", lambda recorded: newest)
    monkeypatch.setattr(pythons, "others", lambda recorded: {})
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    monkeypatch.setattr(process, "SECONDS", 1)


@pytest.fixture(autouse=True)
def the_book_again(the_book: model.Book) -> object:
    """The tests after these go on with the real book."""
    yield
    current.use(the_book)


def copy(name: str, tmp_path: Path) -> Path:
    """A broken book in a folder where it can be built."""
    folder = tmp_path / "book"
    shutil.copytree(BROKEN / name, folder)
    (folder / "mkdocs.yml").write_text(CONFIG)
    return folder


def complaint(folder: Path, caplog: pytest.LogCaptureFixture) -> str:
    """What the build says before it stops."""
    with pytest.raises((Abort, Problem)) as stopped:
        build(
            load_config(
                config_file=str(folder / "mkdocs.yml"), site_dir=str(folder / "site")
            )
        )
    return f"{caplog.text}\n{stopped.value}"


@pytest.mark.parametrize("name", sorted(path.name for path in BROKEN.iterdir()))
def test_build_stops_and_says_why(
    name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The message names the file and the line, carries the snippet's own traceback, and says what to do."""
    folder = copy(name, tmp_path)
    said = complaint(folder, caplog)
    for words in (folder / "expect.txt").read_text().splitlines():
        assert words in said, f"{name}: expected {words!r} in\n{said}"
    alive = [
        process
        for process in psutil.process_iter(["cmdline"])
        if str(folder) in " ".join(process.info["cmdline"] or [])
    ]
    sleeping = [
        process
        for process in psutil.process_iter(["cmdline"])
        if "time.sleep(600)" in " ".join(process.info["cmdline"] or [])
    ]
    assert not alive and not sleeping, f"{name} left processes behind"
    assert not list(tmp_path.rglob(".*.*")), f"{name} left half-written files behind"


def recorded(
    folder: Path, outputs: dict[str, str], made_by: dict[str, str] = SIX
) -> None:
    """Record by hand, as if these Pythons had printed this."""
    snippet = model.snippets.find(folder / "snippets")["pears/one"]
    parsed = {minor: parse(text) for minor, text in outputs.items()}
    snippet.path.with_suffix(".out").write_text(str(Recording(snippet.digest, parsed)))
    write_identities(folder / "snippets", made_by)


COUNTED = dict.fromkeys(project.SUPPORTED, "pears: 2\n")
MOVED = COUNTED | dict.fromkeys(("3.10", "3.11"), "pears: 3\n")


def good(tmp_path: Path, notes: str = "", prose: str = "") -> Path:
    """A book without a mistake, to which a test adds one."""
    folder = copy("hidden_snippet", tmp_path)
    fence = '```python exec="on" html="on"\nfrom living_memory import show\nprint(show("pears/one"))\n```\n'
    (folder / "docs/index.md").write_text(f"# Pears\n\n{prose}\n\n{fence}")
    (folder / "snippets/pears/one.py").write_text(
        f'"""Two pears are counted.\n\n{notes}\n"""\n\nprint("pears:", 2)\n'
    )
    return folder


def test_book_without_a_mistake_builds(tmp_path: Path) -> None:
    """The tests below fail for their mistake alone."""
    folder = good(tmp_path, prose="There are {{ pears/one: pears }}.")
    recorded(folder, COUNTED)
    build(
        load_config(
            config_file=str(folder / "mkdocs.yml"), site_dir=str(folder / "site")
        )
    )
    page = (folder / "site/index.html").read_text()
    assert (
        ">2</data>" in page
        and f"{project.SUPPORTED[0]} to {project.SUPPORTED[-1]}" in page
    )


@pytest.mark.parametrize("head", ["a: [\n---\n", "- pears\n---\n", "hide: [toc]\n"])
def test_front_matter_that_is_none(
    head: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers would see it as words of the page."""
    folder = good(tmp_path)
    recorded(folder, COUNTED)
    (folder / "docs/two.md").write_text(f"---\n{head}# Two\n")
    said = complaint(folder, caplog)
    assert "docs/two.md:1: begins with `---`, and no front matter that can" in said
    assert "To do: write `hide: [toc]` or so between two rows of `---`" in said
    (folder / "docs/two.md").write_text("---\nhide: [toc]\n---\n# Two\n")
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    build(config)


@pytest.mark.parametrize("style", ["gone.css", "https://example.org/pears.css"])
def test_style_that_is_not_in_the_book(
    style: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A page would lack what its author sees in the settings."""
    folder = good(tmp_path)
    recorded(folder, COUNTED)
    (folder / "mkdocs.yml").write_text(f"{CONFIG}extra_css: ['{style}']\n")
    said = complaint(folder, caplog)
    line = len(CONFIG.split("\n"))
    assert f"mkdocs.yml:{line}: names a style that is not in docs/: {style}" in said
    assert "To do: put it there, or take it out of `extra_css`" in said
    (folder / "mkdocs.yml").write_text(CONFIG)
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    build(config)


def test_fault_of_the_machine_is_one_sentence(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stops the builder; where it stopped is shown to who asks by `-v`."""
    folder = good(tmp_path)
    recorded(folder, COUNTED)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "pear")
    said = complaint(folder, caplog)
    assert "the site: cannot become HTML: ValueError: invalid literal" in said
    assert "(`mkdocs build -v` says where it stopped)" in said


def test_move_without_a_note(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A change between two versions must be explained."""
    recorded(folder := good(tmp_path), MOVED)
    said = complaint(folder, caplog)
    assert (
        "snippets/pears/one.py:1: the output changed in 3.12, and no note says why"
        in said
    )
    assert "3.11 pears: 3, 3.12 pears: 2" in said
    assert "add a line `3.12: why (source)`" in said


def test_note_without_a_move(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A stale note is worse than none."""
    recorded(folder := good(tmp_path, "3.13: pears ripen (gh-1)"), COUNTED)
    assert "a note speaks of 3.13, where the output did not change" in complaint(
        folder, caplog
    )


def test_token_must_name_a_version(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Where versions differ, the prose says which it means."""
    recorded(
        folder := good(
            tmp_path, "3.12: pears fall (gh-1)", "There are {{ pears/one: pears }}."
        ),
        MOVED,
    )
    said = complaint(folder, caplog)
    assert "docs/index.md:3: {{ pears/one: pears }} must name a version" in said
    assert f"write `@ {project.SUPPORTED[-1]}`" in said


def test_token_must_not_name_a_version(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Where all agree, a version would be stale."""
    recorded(
        folder := good(tmp_path, prose="There are {{ pears/one: pears @ 3.13 }}."),
        COUNTED,
    )
    said = complaint(folder, caplog)
    assert (
        "docs/index.md:3: {{ pears/one: pears @ 3.13 }} must not name a version: all print 2"
        in said
    )


def test_recording_edited_by_hand(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Its first line tells, with or without the Python that printed it."""
    recorded(folder := good(tmp_path), COUNTED)
    out = folder / "snippets/pears/one.out"
    out.write_text(out.read_text().replace("pears: 2", "pears: 3"))
    said = complaint(folder, caplog)
    assert (
        "snippets/pears/one.out:1: was edited by hand" in said
        and "pytest --update-examples" in said
    )


def test_recording_that_is_not_repeated(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The very Python that made a recording must print it again."""
    [(minor, python)] = pythons.here({}).items()
    recorded(
        folder := good(tmp_path),
        COUNTED | {minor: "pears: 9\n"},
        SIX | {minor: python.identity},
    )
    said = complaint(folder, caplog)
    assert "snippets/pears/one.out: " in said and "the output moved" in said
    assert "recorded pears: 9, printed pears: 2" in said


def test_other_build_is_news(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Another build of the same version that prints something else is shown and told, and stops nothing."""
    recorded(folder := good(tmp_path), dict.fromkeys(project.SUPPORTED, "pears: 9\n"))
    caplog.set_level("INFO")
    build(
        load_config(
            config_file=str(folder / "mkdocs.yml"), site_dir=str(folder / "site")
        )
    )
    page = (folder / "site/index.html").read_text()
    assert "recorded pears: 9, printed pears: 2" in caplog.text
    assert "<samp>2</samp>" in page and "printed something else than" in page
