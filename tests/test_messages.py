"""A message quotes files and programs, which may be a stranger's: none of them commands the terminal of its reader."""

import logging
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from living_memory import mkdocs_hook
from living_memory.problem import legible, problem, stop_at
from living_memory.project import HOME

RED, RING, BACK, TURNED, NUL = "\x1b[31m", "\a", "\r", "\u202e", "\0"
"""What colours all that follows, rings, writes over a line, turns the direction, and ends a text in C."""
COMMANDS = RED + RING + BACK + TURNED + NUL + "\x9b" + "\ud800"
SAID = r"\x1b[31m\x07\r\u202e\x00\x9b\ud800"


@pytest.mark.parametrize("part", ["where", "what", "do", "evidence"])
def test_problem_says_to_the_letter_what_it_quotes(part: str) -> None:
    """Whatever part of it comes from a file, a path or a program."""
    parts = dict.fromkeys(["where", "what", "do", "evidence"], "pears")
    parts[part] = f"{RED}pears{TURNED}"
    said = str(problem(**parts))
    assert r"\x1b[31mpears\u202e" in said and RED not in said
    with pytest.raises(Exception, match=r"\\x1b\[31mpears\\u202e"):
        stop_at([problem(**parts)])


def test_what_a_reader_sees_stays_as_it_is() -> None:
    """Words of any language, ends of lines, tabs; what was made legible once is not made so again."""
    words = "Ä tab\tand a line\nπ 数 ≠ \\ 'quoted'"
    assert legible(words) == words
    assert legible(COMMANDS) == SAID == legible(SAID)


def test_build_quotes_a_program_to_the_letter(tmp_path: Path) -> None:
    """What a snippet wrote before it failed."""
    book = shutil.copytree(HOME / "tests/data/small", tmp_path / "book")
    hook = HOME / "src/living_memory/mkdocs_hook.py"
    settings = book / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("src/living_memory/mkdocs_hook.py", str(hook)))
    snippet = book / "snippets/fruit/pears.py"
    snippet.write_text(
        f"{snippet.read_text()}\nraise SystemExit(chr(27) + '[31mred')\n"
    )
    assert "\\x1b[31mred" in said_by_the_build(book)


def test_builder_quotes_a_page_to_the_letter() -> None:
    """What MkDocs itself says of a link, a heading, a file."""
    record = logging.LogRecord("mkdocs", 30, "", 1, "link %s", (f"{RED}pears",), None)
    assert mkdocs_hook.to_the_letter(record)
    assert record.getMessage() == r"link \x1b[31mpears"


def said_by_the_build(book: Path) -> str:
    """What a build that stops says of a book; nothing in it commands a terminal."""
    build = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(build, cwd=book, capture_output=True, text=True)
    assert done.returncode == 1, f"the build did not stop:\n{done.stderr}"
    said = done.stdout + done.stderr
    assert RED not in said
    return said
