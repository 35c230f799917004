"""`living-memory watch FILE.py` gives a page that needs nothing else, or says why not and what to change."""

import errno
import os
import re
import shutil
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from living_memory import cli
from living_memory.project import HOME
from living_memory.running import cache, pythons
from living_memory.upkeep import patch, renew

PROGRAMS = HOME / "tests/data/programs"
REFUSED = {
    "syntax_error": "syntax_error.py:3: on ",
}
WITHOUT_STEPS = {"empty"}
SHOWN = sorted(
    {path.stem for path in PROGRAMS.glob("*.py")} - REFUSED.keys() - WITHOUT_STEPS
)

COMMANDS = {
    "watch": [
        "FILE.py",
        "--input",
        "--python",
        "--output",
        "--step",
        "--embed",
        "--json",
        "--svg",
        "--scheme",
        "--no-open",
    ],
    "check": ["--python", "--json"],
    "renew": ["--patch", "LESSON"],
    "moved": ["--since"],
    "new": ["lesson", "--part"],
    "notes": ["TAG"],
}
SITE_ALONE = "bs4", "ipykernel", "IPython", "markdown", "matplotlib", "mkdocs"
LOADED = """import sys
try:
    {code}
except SystemExit:
    pass
print([name for name in {names} if name in sys.modules], file=sys.stderr)"""
RUN = "from living_memory.cli import main; raise SystemExit(main({words}))"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs in the folder where the command is typed, with an empty cache."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    here = shutil.copytree(PROGRAMS, tmp_path / "here")
    monkeypatch.chdir(here)
    return here


def typed(*arguments: str, capsys: pytest.CaptureFixture) -> tuple[int, str, str]:
    """What the command answers: its exit code, its output, its errors."""
    code = cli.main(["watch", *arguments, "--no-open"])
    return code, *capsys.readouterr()


@pytest.mark.parametrize("name", SHOWN)
def test_program_gives_a_page(name: str, capsys: pytest.CaptureFixture) -> None:
    """With its name, its player, who ran it, how to read it; and it asks for no other file."""
    code, out, err = typed(f"{name}.py", capsys=capsys)
    assert (code, out, err) == (0, f"{name}.watch.html\n", "")
    text = Path(f"{name}.watch.html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    assert page.title.string.startswith(f"{name}.py") and page.h1.get_text().startswith(
        f"{name}.py"
    )
    assert len(page.select(".lm-watch input[type=radio]")) > 1
    assert list(pythons.here({}).values())[-1].identity in page.footer.get_text()
    assert page.select("details summary")[-1].get_text() == "How to read the picture"
    assert not page.select("link, img, script[src], iframe, [style]") and not re.search(
        r"url\(|@import", text
    )


@pytest.mark.parametrize(("name", "said"), REFUSED.items())
def test_program_that_cannot_be_watched_is_refused(
    name: str, said: str, capsys: pytest.CaptureFixture
) -> None:
    """With the file as typed, the line and what to do; no page is written."""
    code, out, err = typed(f"{name}.py", capsys=capsys)
    assert (code, out) == (1, "") and err.startswith(said) and "To do: " in err
    assert not Path(f"{name}.watch.html").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.py"], "nowhere.py: cannot be read: No such file"),
        (["."], ".: cannot be read: Is a directory"),
        (["latin.py"], "latin.py: is no text in UTF-8"),
        (
            ["decorator.py", "--output", "decorator.py"],
            "decorator.py: is not the name of a page",
        ),
        (
            ["decorator.py", "--output", "folder.html"],
            "folder.html: is not the name of a page",
        ),
        (
            ["decorator.py", "--output", "empty.py/a.html"],
            "empty.py/a.html: cannot be written",
        ),
    ],
)
def test_what_is_not_a_program_is_refused(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture
) -> None:
    """In words, without a traceback; and nothing is written over."""
    (folder / "latin.py").write_bytes(b"pear = '\xe9'\n")
    (folder / "folder.html").mkdir()
    code, out, err = typed(*arguments, capsys=capsys)
    assert (code, out) == (1, "") and err.startswith(said) and "To do: " in err
    assert (folder / "decorator.py").read_bytes() == (
        PROGRAMS / "decorator.py"
    ).read_bytes()


def test_program_that_raises_gives_a_page(
    folder: Path, capsys: pytest.CaptureFixture
) -> None:
    """It ends with the line that raised, and says what was raised."""
    (folder / "raises.py").write_text("basket = ['pear']\nbasket[1]\n")
    assert typed("raises.py", capsys=capsys)[0] == 0
    page = BeautifulSoup(
        Path("raises.watch.html").read_text(encoding="utf-8"), "html.parser"
    )
    assert page.select("input[data-line]")[-1]["data-line"] == "2"
    assert (
        "IndexError: list index out of range"
        in page.select_one("details[open] pre").get_text()
    )


def test_program_that_misses_a_file_is_told_where_it_ran(
    folder: Path, capsys: pytest.CaptureFixture
) -> None:
    """What lies beside it, and is not named in its text, is not there: the page says so below the error."""
    (folder / "pears.txt").write_text("pears")
    (folder / "reads.py").write_text("basket = []\nbasket += open('pears' + '.txt')\n")
    assert typed("reads.py", capsys=capsys)[0] == 0
    page = Path("reads.watch.html").read_text(encoding="utf-8")
    shown = BeautifulSoup(page, "html.parser").select_one("details[open]").get_text()
    assert "FileNotFoundError" in shown and "in an empty folder" in shown


def test_reader_chooses_the_python(
    capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of those that are here; one that is not is named, with those that are."""
    oldest, *_ = here = pythons.here({})
    typed(
        "list_appends.py", "--python", oldest, "--output", "sub/old.html", capsys=capsys
    )
    assert here[oldest].identity in Path("sub/old.html").read_text(encoding="utf-8")
    monkeypatch.setattr(pythons, "here", lambda recorded: {"3.12": here[oldest]})
    code, _, err = typed("list_appends.py", "--python", "3.13", capsys=capsys)
    assert code == 1 and err.startswith("Python 3.13: is not here; here are: 3.12")
    monkeypatch.setattr(pythons, "here", lambda recorded: {})
    code, _, err = typed("list_appends.py", capsys=capsys)
    assert code == 1 and "here are: none" in err


def test_check_offers_no_python_that_cannot_start_a_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The wasm build runs snippets for the book; the reader's check starts a process for each, which it cannot."""
    [*_, python] = pythons.here({}).values()
    found = {"debug": python, "wasm": python}
    monkeypatch.setattr(pythons, "here", lambda recorded: {})
    monkeypatch.setattr(pythons, "others", lambda recorded: dict(found))
    code = cli.main(["check", "--python", "wasm"])
    _, err = capsys.readouterr()
    assert code == 1 and err.startswith("Python wasm: is not here"), err
    assert err.rstrip().endswith("those that are here: debug"), err


def test_page_is_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the reader's browser, unless told not to."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert cli.main(["watch", "list_appends.py"]) == 0
    assert opened == [(folder / "list_appends.watch.html").as_uri()]


def test_page_opens_at_a_step(capsys: pytest.CaptureFixture) -> None:
    """`--step` names it, also for a reader without JavaScript; one that is not there is refused with what there is."""
    assert typed("list_appends.py", "--step", "2", capsys=capsys)[0] == 0
    page = BeautifulSoup(Path("list_appends.watch.html").read_text(), "html.parser")
    [checked] = page.select(".lm-reel > input[checked]")
    assert checked["id"] == "list_appends.py:2"
    last = len(page.select(".lm-reel > input"))
    code, _, err = typed("list_appends.py", "--step", str(last + 1), capsys=capsys)
    assert code == 1 and f"name one from 1 to {last} by `--step`" in err
    assert typed("list_appends.py", "--step", str(last), capsys=capsys)[0] == 0
    assert typed("list_appends.py", "--step", "0", capsys=capsys)[0] == 1


def test_strange_name_of_a_file_is_shown_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture
) -> None:
    """A name is text, whatever stands in it."""
    name = "pear & <b>'plum'\".py"
    (folder / name).write_text("basket = ['</script><b>']\n")
    assert typed(name, "--output", "strange.html", capsys=capsys)[0] == 0
    page = BeautifulSoup(
        (folder / "strange.html").read_text(encoding="utf-8"), "html.parser"
    )
    assert page.title.string.startswith(name) and not page.select(
        "b:-soup-contains('plum')"
    )
    assert len(page.select("script")) == 1


@pytest.mark.parametrize("char", ["\f", "\v", "\x1c", "\x85", "\u2028"])
def test_lines_are_those_that_python_counts(
    char: str, folder: Path, capsys: pytest.CaptureFixture
) -> None:
    """A form feed between parts, or what else ends a row of text and no line of code, moves no line."""
    (folder / "fed.py").write_text(f"# a{char}b\npear = [1]\npear.append(2)\n")
    assert typed("fed.py", capsys=capsys)[0] == 0
    page = BeautifulSoup(Path("fed.watch.html").read_text(), "html.parser")
    assert "line 3: pear.append(2)" in page.get_text()
    (folder / "fed.py").write_text(f"# a{char}b\nimport turtle\n")
    _, _, err = typed("fed.py", capsys=capsys)
    assert err.startswith("fed.py:2: `turtle`") and "\n  | import turtle\n" in err


@pytest.mark.kept("tests/data/programs", "docs/assets", "machine")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_works_offline(
    scheme: str, browser: Browser, folder: Path, capsys: pytest.CaptureFixture
) -> None:
    """From a file, without a network: it steps by the keyboard, and says nothing on the console."""
    typed("list_appends.py", capsys=capsys)
    page = browser.new_page(
        color_scheme=scheme, offline=True, viewport={"width": 320, "height": 640}
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "request",
        lambda request: (
            said.append(request.url) if not request.url.startswith("file:") else None
        ),
    )
    page.goto((folder / "list_appends.watch.html").as_uri())
    first = page.locator(".lm-watch input:checked").first
    before = first.get_attribute("id")
    first.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".lm-watch input:checked").first.get_attribute("id") != before
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate(
        "document.querySelectorAll('details').forEach(one => one.open = true)"
    )
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()
    assert not said, said


def loaded(code: str, names: tuple[str, ...]) -> str:
    """Which of these modules a piece of code has imported."""
    command = [sys.executable, "-c", LOADED.format(code=code, names=names)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stderr.strip()


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_what_it_takes(
    command: str, capsys: pytest.CaptureFixture
) -> None:
    """What it does, as a sentence, and each of its arguments with a word on it."""
    with pytest.raises(SystemExit) as done:
        cli.main([command, "--help"])
    said = capsys.readouterr().out
    assert done.value.code == 0 and said.startswith(f"usage: living-memory {command}")
    about = said.split("\n\n")[1]
    assert about[0].isupper() and about.endswith(".")
    for argument in COMMANDS[command]:
        assert argument in said


def test_help_answers_at_once() -> None:
    """It imports neither what builds the site nor what runs a program."""
    names = (*SITE_ALONE, "jinja2", "pygments", "psutil", "python_discovery")
    for words in (["--help"], ["--version"], ["watch", "--help"]):
        code = f"from living_memory.cli import main; main({words})"
        assert loaded(code, names) == "[]", words


def test_commands_of_a_reader_need_nothing_of_the_site() -> None:
    """Whoever installs the package to watch and to check has none of what builds the site."""
    code = "import living_memory.pages.own_program, living_memory.exports.check_here"
    assert loaded(code, SITE_ALONE) == "[]"


@pytest.mark.parametrize(
    "words", [["--help"], ["watch", "list_appends.py", "--no-open"]]
)
def test_output_that_nobody_takes_is_one_sentence(words: list[str]) -> None:
    """Behind `| head`, which closes the pipe, and on a full disk: no traceback, from Python's end neither."""
    reader, writer = os.pipe()
    os.close(reader)
    outputs = [writer]
    if os.path.exists("/dev/full"):
        outputs.append(os.open("/dev/full", os.O_WRONLY))
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    for output in outputs:
        command = [sys.executable, "-c", RUN.format(words=words)]
        done = subprocess.run(
            command, stdout=output, stderr=subprocess.PIPE, text=True, env=buffered
        )
        os.close(output)
        assert done.returncode == 1, done.stderr
        assert re.fullmatch(
            r"living-memory: nothing takes its output: [\w ]+\n", done.stderr
        ), done.stderr


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2)])
def test_output_that_was_closed_before_the_start_is_no_failure(
    closed: tuple[int, ...], folder: Path
) -> None:
    """`living-memory watch … >&-`, as a job without a terminal has it: the page is written, without a traceback."""
    words = ["watch", "list_appends.py", "--no-open"]
    redirections = " ".join(f"{number}>&-" for number in closed)
    command = f'exec "$0" -c "$1" {redirections}'
    code = RUN.format(words=words)
    shell = ["sh", "-c", command, sys.executable, code]
    done = subprocess.run(shell, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "list_appends.watch.html").exists()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            PermissionError(errno.EPERM, "Operation not permitted"),
            "the system refuses it: Operation not permitted\n  To do: raise the limits",
        ),
        (
            OSError(errno.EROFS, "Read-only file system", "/book/.cache"),
            "/book/.cache: Read-only file system\n  To do: see that its folder may be",
        ),
    ],
)
def test_what_the_system_refuses_is_said_as_it_is(
    error: OSError,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture,
) -> None:
    """A limit, or a file that nobody named, is neither a traceback nor an output that nobody takes."""

    def refused(only: list[str]) -> list[str]:
        raise error

    monkeypatch.setattr(renew, "renew", refused)
    assert cli.main(["renew"]) == 1
    assert capsys.readouterr().err.startswith(f"living-memory: {said}")


def test_patch_that_cannot_be_written_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """With the file and the option that names another."""
    monkeypatch.setattr(renew, "renew", lambda only: ["fruit/pears: moved"])
    monkeypatch.setattr(patch, "patch", lambda folder: b"diff")
    assert cli.main(["renew", "--patch", "nowhere/all.patch"]) == 1
    said = capsys.readouterr()
    assert said.out == "fruit/pears: moved\n"
    assert said.err.startswith("nowhere/all.patch: cannot be written: No such file")
    assert "`--patch`" in said.err


def test_reader_may_end_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """By Ctrl+C, without a traceback."""

    def ended(only: list[str]) -> list[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr(renew, "renew", ended)
    assert cli.main(["renew"]) == cli.INTERRUPTED
    assert capsys.readouterr().err == "living-memory: stopped before its end\n"
