"""Whatever a `.watch.json` holds is read and drawn, or refused in a sentence; what we write is read again."""

import json
from pathlib import Path

import pytest
from fuzzing import altered, edited, encoded
from hypothesis import example, given
from hypothesis import strategies as st

from living_memory.book import snippets
from living_memory.book.snippets import Snippet
from living_memory.files import digest_of
from living_memory.pages.player import draw_player
from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.watching import traces

RECORDED = min(
    HOME.glob("snippets/*/*.watch.json"), key=lambda path: path.stat().st_size
)
SNIPPET = f"{RECORDED.parent.name}/{RECORDED.name.removesuffix('.watch.json')}"
GOOD = RECORDED.read_text(encoding="utf-8")
HEAD, _, BODY = GOOD.partition("\n")
WHOLE = json.loads(GOOD)


@pytest.fixture(scope="module")
def snippet(tmp_path_factory: pytest.TempPathFactory) -> Snippet:
    """A snippet in a folder of its own."""
    path = tmp_path_factory.mktemp("snippets") / f"{SNIPPET}.py"
    path.parent.mkdir()
    path.write_bytes((HOME / f"snippets/{SNIPPET}.py").read_bytes())
    return snippets.read(path)


def sealed(body: str) -> str:
    """The text of a file whose first line says that nobody has edited it."""
    code = WHOLE["of"]
    return f'{{"of": "{code}", "holds": "{digest_of(body)}",\n{body}'


def forged(data: object) -> str:
    """The text of a file that was altered as data, with its digest."""
    inside = dict(data) if isinstance(data, dict) else {"rows": data}
    inside.pop("of", None)
    inside.pop("holds", None)
    body = json.dumps(inside)
    return sealed(f"{body[1:]}\n")


def draw(snippet: Snippet, text: bytes) -> None:
    """Write the file, read it, and draw what it holds; a refusal names the file, and says what to do."""
    path: Path = traces.path_of(snippet)
    path.write_bytes(text)
    try:
        known = traces.read(snippet)
        assert known, "the code is the same, and some Python saw it"
        draw_player(snippet, known, {})
    except Problem as refusal:
        said = str(refusal)
        assert said.startswith(f"snippets/{SNIPPET}") and "To do: " in said


def test_traces_come_back(snippet: Snippet) -> None:
    """What is read and written is the very file."""
    path = traces.path_of(snippet)
    path.write_text(GOOD, encoding="utf-8")
    traces.write(snippet, traces.read(snippet))
    assert path.read_text(encoding="utf-8") == GOOD


@given(edited(GOOD).map(encoded) | st.binary(max_size=80))
def test_edited_traces_are_refused(snippet: Snippet, text: bytes) -> None:
    """A file in which a row was edited, or which is none, is refused in a sentence."""
    draw(snippet, text)


@given(edited(BODY))
def test_forged_traces_are_drawn_or_refused(snippet: Snippet, body: str) -> None:
    """A file that was edited with its digest is drawn, or refused in a sentence."""
    try:
        text = sealed(body)
    except UnicodeEncodeError:  # no file has half a surrogate pair
        return
    draw(snippet, text.encode())


@given(altered(WHOLE))
@example(WHOLE | {"pythons": {}})
@example(WHOLE | {"pythons": {"pears": "3.14.0"}})
def test_altered_traces_are_drawn_or_refused(snippet: Snippet, data: object) -> None:
    """A file whose data were altered, with its digest, is drawn, or refused in a sentence."""
    draw(snippet, encoded(forged(data)))
