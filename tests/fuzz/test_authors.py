"""Whatever an author types is read, or refused in a sentence: docstrings, notes, fences, tokens, command lines."""

import ast
import shutil
from pathlib import Path

import pytest
from fuzzing import CHARACTERS, ODD, TEXT, edited, encoded
from hypothesis import example, given
from hypothesis import strategies as st
from subjects import orchard

from living_memory.book import page_blocks, proofreading, snippets
from living_memory.book.fence_code import Unreadable
from living_memory.book.fences import calls_in, run_fences
from living_memory.book.tokens import TOKEN
from living_memory.cli import main
from living_memory.problem import Problem
from living_memory.upkeep.drafting import NoPlace, noted

SNIPPET = '''"""Pears ripen while nobody looks.

3.11: they ripen faster (gh-1)
3.14: they ripen at once (gh-2)
"""

pears = [1, 2]
print("pears:", len(pears))
'''
BOOK = orchard()
NOTE = "3.12: TODO why"
FENCE = """# Pears

```python exec="on" html="on"
from living_memory import show
print(show("fruit/pears", watch=True, words={"del pear": "It goes."}))
```

It is `{{ not a token }}`, and {{ fruit/pears: pears @ 3.10 }} pears.
"""
PIECES = st.lists(
    st.sampled_from(
        [
            "{{",
            "}}",
            " ",
            "\n",
            "`",
            "fruit/pears",
            ":",
            "@",
            "3.10",
            "pears",
            "<div title='",
            "|",
            "~~~",
        ]
    )
    | ODD
    | TEXT,
    max_size=9,
).map("".join)
"""Pages that look as if they had tokens."""
STRINGS = st.text(CHARACTERS, max_size=30).map(repr) | st.sampled_from(
    [
        '"A pear."',
        "'A pear.'",
        'r"""A pear."""',
        '"A " "pear."',
        "b'A'",
        "f'A'",
        "1",
        '"""A pear."""; x = 1',
    ]
)


@given(edited(SNIPPET).map(encoded) | STRINGS.map(encoded) | st.binary(max_size=60))
def test_snippet_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: bytes
) -> None:
    """A file of a snippet is read, and its code is at its end, or it is refused in a sentence."""
    path: Path = tmp_path_factory.mktemp("pears") / "one.py"
    path.write_bytes(text)
    try:
        found = snippets.read(path)
    except Problem as refusal:
        assert "To do: " in str(refusal)
        return
    assert found.claim and found.source.rstrip("\n").endswith(found.code.rstrip("\n"))


@given(
    edited(SNIPPET) | STRINGS.map(lambda text: f"{text}  # pears\nprint(1)\n") | TEXT
)
@example('"A pear."\n')
@example("''  # pears\nprint(1)\n")
@example('"""A pear."""  # comment\n')
@example('"""A pear."""; print("pears:", 2)\n')
def test_note_changes_nothing_else(source: str) -> None:
    """A note that is drafted is one line more in a docstring, and the code below says what it said; or it is not."""
    try:
        fresh = noted(source, NOTE)
    except NoPlace:
        return
    old, new = ast.parse(source), ast.parse(fresh)
    assert list(map(ast.dump, old.body[1:])) == list(map(ast.dump, new.body[1:]))
    before = (ast.get_docstring(old) or "").split()
    after = (ast.get_docstring(new) or "").split()
    assert sorted(after) == sorted([*before, *NOTE.split()])


@given(edited(FENCE) | PIECES)
def test_page_is_read_or_refused(text: str) -> None:
    """What is wrong with a page is said in sentences, each with a line that the page has."""
    height = text.count("\n") + 1
    for wrong in proofreading.check(BOOK, "docs/pears.md", text):
        place, line = wrong.where.split(":")
        assert place == "docs/pears.md" and 1 <= int(line) <= height
        assert "To do: " in str(wrong)


@given(edited(FENCE) | PIECES)
def test_no_braces_are_published(text: str) -> None:
    """Braces outside code are a token of the book, or stop the build."""
    if proofreading.check(BOOK, "docs/pears.md", text):
        return
    left = TOKEN.sub("", page_blocks.prose(text))
    assert "{{" not in left and "}}" not in left


@given(edited(FENCE) | PIECES)
def test_fence_is_read_or_refused(text: str) -> None:
    """A fence is calls that a builder may make, or is refused in a sentence; blank code keeps the lines of a page."""
    assert page_blocks.prose(text).count("\n") == text.count("\n")
    for fence in run_fences(text):
        try:
            assert all(call.line >= fence.line for call in calls_in(fence))
        except Unreadable as refusal:
            assert refusal.what and refusal.do


NAMES = (
    TEXT
    | ODD
    | st.sampled_from(["x" * 5000, "--python", "--output", "--no-such", "-", ""])
)


def said_by(words: list[str]) -> int:
    """The exit code of a command line; whatever is not a refusal gets through."""
    try:
        return main(words)
    except SystemExit as refusal:  # of the parser of arguments, which has said why
        return int(refusal.code or 0)


def is_no_program(name: str) -> bool:
    """Whether `check` would run nothing for this name."""
    try:
        return (
            bool(name) and not shutil.which(name) and not shutil.which(f"python{name}")
        )
    except ValueError:  # a NUL, of which no system has a file
        return True


@given(st.lists(NAMES, min_size=1, max_size=3))
@example(["9" * 5000])
@example(["pears\0.py"])
@example(["--output", "pears\0.html", "pears.py"])
def test_watch_is_refused(words: list[str]) -> None:
    """`watch` of what is no program ends with a sentence."""
    assert said_by(["watch", "--no-open", *words]) in (1, 2)


@given(NAMES.filter(is_no_program))
def test_check_is_refused(name: str) -> None:
    """`check` of what is no Python ends with a sentence."""
    assert said_by(["check", f"--python={name}"]) in (1, 2)
