"""What a snippet prints, or a pull request brings, is text and nothing more."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from living_memory import project
from living_memory.book import identities, model, recordings, snippets
from living_memory.files import digest_of
from living_memory.inside.outputs import parse
from living_memory.inside.outputs import refusal as refusal_of
from living_memory.pages import current
from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.running import cache, pythons, runs
from living_memory.watching import record, traces


def snippet(folder: Path, code: str) -> runs.Snippet:
    """A snippet with this code."""
    path = folder / "pears/one.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""Two pears are counted."""\n{code}', encoding="utf-8")
    return runs.Snippet(
        "pears/one", path, path.read_text(), "Two pears are counted.", (), code
    )


def here() -> runs.Python:
    """The Python of the tests, as one of the book."""
    return runs.Python(
        "3.14", f"{sys.version.split()[0]} (of the tests)", sys.executable
    )


SCRIPT = "<script>alert(1)</script>"
HOSTILE = f"""{SCRIPT} & [a link](javascript:alert(2)) *counted*."""
SETTINGS = f"""
site_name: Hostile
strict: true
theme: mkdocs
use_directory_urls: false
validation: {{omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}}
hooks: ['{HOME / "src/living_memory/mkdocs_hook.py"}']
plugins: [markdown-exec: {{languages: [python]}}]
markdown_extensions: [pymdownx.superfences, pymdownx.details, tables, "living_memory.pages.tokens:Tokens"]
"""
PAGE = f"""# Pears

Quoted: {{{{ pears/one: value }}}}.

```python exec="on" html="on"
from living_memory import show
print(show("pears/one", watch=True, ask="{SCRIPT}"))
```

```python exec="on"
from living_memory import what_moved
print(what_moved())
```
"""
CODE = f'''"""{HOSTILE}

3.13: {HOSTILE}
"""

pears = ["{SCRIPT}"]
print("value: <b onclick=x>{{{{ a/b: c }}}}</b>")
print("{SCRIPT}:", 1)
'''


@pytest.fixture
def hostile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, the_book: model.Book
) -> Iterator[Path]:
    """A book whose one snippet says HTML, Markdown and tokens wherever it says something."""
    [newest] = list(pythons.here({}).items())[-1:]
    monkeypatch.setattr(pythons, "here", lambda recorded: dict([newest]))
    monkeypatch.setattr(pythons, "others", lambda recorded: {})
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    folder = tmp_path / "book"
    for file, text in {
        "mkdocs.yml": SETTINGS,
        "docs/index.md": PAGE,
        "snippets/pears/one.py": CODE,
    }.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    own = snippets.read(folder / "snippets/pears/one.py")
    printed = f"value: <b onclick=x>{{{{ a/b: c }}}}</b>\n{SCRIPT}: 1\n"
    before, after = parse(printed.replace(": 1", f": 1{SCRIPT[:8]}")), parse(printed)
    old = project.SUPPORTED[: project.SUPPORTED.index("3.13")]
    outputs = {minor: before if minor in old else after for minor in project.SUPPORTED}
    recordings.write(own, outputs)
    identities.write_identities(
        folder / "snippets",
        {minor: f"{minor}.0 {SCRIPT}" for minor in project.SUPPORTED},
    )
    yield folder
    current.use(the_book)


def built(folder: Path) -> BeautifulSoup:
    """The page of that book; raise what stops the build."""
    build(
        load_config(
            config_file=str(folder / "mkdocs.yml"), site_dir=str(folder / "site")
        )
    )
    return BeautifulSoup(
        (folder / "site/index.html").read_text(encoding="utf-8"), "html.parser"
    )


def refusal(folder: Path) -> str:
    """What stops the build of that book."""
    with pytest.raises((Problem, Abort)) as stopped:
        built(folder)
    return str(stopped.value)


def test_page_says_hostile_words_to_the_letter(hostile: Path) -> None:
    """In a caption, a label, a value, a note, a question, a token, a picture, an identity: text, and no element."""
    page = built(hostile)
    assert not [
        script for script in page.select("script") if "alert" in script.get_text()
    ]
    assert not page.select("[onclick], a[href^=javascript]")
    figure, body = page.select_one("figure"), page.select_one("[role=main]")
    assert (
        HOSTILE in figure.select_one(".lm-claim").get_text()
        and SCRIPT in figure.figcaption.get_text()
    )
    assert (
        SCRIPT in figure.select_one("tbody").get_text()
        and HOSTILE in figure.select_one(".lm-notes").get_text()
    )
    assert (
        SCRIPT in figure.select_one(".lm-who").get_text()
        and SCRIPT in figure.select_one(".lm-watch").get_text()
    )
    assert page.select_one("data").get_text() == "<b onclick=x>{{ a/b: c }}</b>"
    moved = body.get_text().partition("What changed in 3.13")[2]
    assert HOSTILE in moved and SCRIPT in moved


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("\u202e", "printed U+202E, which no reader sees"),
        ("\u2067", "printed U+2067"),
        ("\0", "printed U+0000"),
        ("\x1b[31m", "printed U+001B"),
        ("\u2028", "printed U+2028"),
        ("x" * 1024**2, "printed more than 64 KiB"),
        ("x" * 50_000, "a line of output is `label: value`"),
    ],
    ids=["turned", "isolated", "NUL", "coloured", "line", "megabyte", "wide"],
)
def test_output_that_cannot_be_read_is_refused(
    printed: str, said: str, tmp_path: Path
) -> None:
    """With the line of the snippet, and words that fit on a screen."""
    with pytest.raises(Problem) as stopped:
        runs.once(
            snippet(tmp_path, f'\npears = {printed!a}\nprint("pears:", pears)\n'),
            here(),
        )
    told = str(stopped.value)
    assert (
        told.startswith("snippets/pears/one.py:4: ")
        and said in told
        and len(told) < 6000
    )


@pytest.mark.parametrize("char", ["\u202e", "\0", "\u200b", "\x0c"], ids=ascii)
def test_snippet_hides_nothing(char: str, tmp_path: Path) -> None:
    """A character that a reviewer cannot see is refused at its line, wherever it stands."""
    with pytest.raises(
        Problem,
        match=rf"snippets/pears/one.py:3: has U\+{ord(char):04X}, which no reader sees",
    ):
        snippets.read(snippet(tmp_path, f'\nprint("pears:", 2)  # {char}\n').path)


def forged(folder: Path, rows: str, code: str = "") -> Path:
    """A `.watch.json` of these rows, its digest right."""
    own = snippets.read(folder / "snippets/pears/one.py")
    body = f'"pythons": {{"3.15": "3.15.2"}},\n"rows": [\n{rows}\n]}}\n'
    path = own.path.with_suffix(".watch.json")
    path.write_text(
        f'{{"of": "{code or own.digest}", "holds": "{digest_of(body)}",\n{body}',
        encoding="utf-8",
    )
    return path


FORGED = {
    "not JSON": '["step", {',
    "no list": '{"step": 1}',
    "numbers": "1, 2, 3",
    "lines of no number": '["step", {"line": "<script>", "next": null}]',
    "an object from nowhere": '["step", {"line": 1, "next": 2}], [7, null]',
    "a step without a scope": '["step", {"line": 1, "next": 2}]',
    "deep": "[" * 20_000 + "]" * 20_000,
    "long": f'["output", "{"x" * 1024**2}"]',
    "nothing": "",
}


@pytest.mark.parametrize("rows", FORGED.values(), ids=FORGED)
def test_forged_trace_is_refused(
    rows: str, hostile: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """With the file, and what brings it back; nothing but a `Problem` reaches the author."""
    forged(hostile, rows)
    said = f"{refusal(hostile)}\n{caplog.text}"
    assert (
        re.search(r"snippets/pears/one\.watch\.json\S*: ", said)
        and "pytest --update-examples" in said
    )
    assert len(said) < 4000


def test_words_of_a_forged_trace_are_text(
    hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HTML in it is escaped, and what turns the direction of a text is shown as an escape."""
    own = snippets.read(hostile / "snippets/pears/one.py")
    [python] = pythons.here({}).values()
    trace = record.record(own.path, python)
    traces.write(own, {project.SUPPORTED[-1]: trace | {"output": f"{SCRIPT}\u202e"}})
    path = own.path.with_suffix(".watch.json")
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    body = body.replace('"list"', f'"list{SCRIPT}\\u202e"').replace(
        '["pears"', f'["pears{SCRIPT}\\u202e\\u0000"'
    )
    head = re.sub(r'"holds": "\w+"', f'"holds": "{digest_of(body)}"', head)
    path.write_text(f"{head}\n{body}", encoding="utf-8")
    page = built(hostile)
    player = page.select_one(".lm-watch")
    assert (
        SCRIPT in player.get_text()
        and "\\u202e" in player.get_text()
        and "\u202e" not in str(player)
    )
    assert not [
        script for script in page.select("script") if "alert" in script.get_text()
    ]


def out(folder: Path, text: str | bytes) -> None:
    """A `.out` file of this text, with a digest that is right if it has none."""
    own = snippets.read(folder / "snippets/pears/one.py")
    if isinstance(text, str):
        text = f"# of {own.digest}, holds {digest_of(text)}\n{text}".encode()
    own.path.with_suffix(".out").write_bytes(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "# 3.14\npears 2\n",
            "snippets/pears/one.out:2: these Pythons printed 'pears 2'",
        ),
        (
            "# 3.14\nvalue: 1\n# 3.15\npears: \u202e2\n",
            "snippets/pears/one.out:4: these Pythons printed U+202E",
        ),
        ("# 3.14\n", "snippets/pears/one.out:2: these Pythons printed nothing"),
        ("pears: 2\n", "snippets/pears/one.out:2: expected `# ` and versions"),
        (
            f"# 3.14\npears: {'2' * 100_000}\n",
            "snippets/pears/one.out:2: these Pythons printed 'pears: 222",
        ),
        (b"\xff\xfe\0", "snippets/pears/one.out: cannot be read"),
        (b"# of nothing", "snippets/pears/one.out:1: expected"),
        (b"x" * 2 * 1024**2, "snippets/pears/one.out: has more than 1024 KiB"),
    ],
    ids=range(8),
)
def test_forged_recording_is_refused(
    text: str | bytes, said: str, hostile: Path
) -> None:
    """With its line, what is wrong there, and what writes it anew."""
    out(hostile, text)
    told = refusal(hostile)
    assert (
        told.startswith(said) and "pytest --update-examples" in told and len(told) < 600
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '"3.14" = "3.14.0 (main)"\n',
            "snippets/pears/one.out: has a column 3.10, and snippets/pythons.toml does not",
        ),
        (
            '"3.14" = [1]\n',
            "snippets/pythons.toml: expected the identity of 3.14, found '[1]'",
        ),
        (
            '"3.14" = "3.14 \u202e"\n',
            "snippets/pythons.toml: expected the identity of 3.14",
        ),
        ('"3.14" = \n', "snippets/pythons.toml: is not TOML"),
    ],
    ids=range(4),
)
def test_forged_identities_are_refused(text: str, said: str, hostile: Path) -> None:
    """A column whose Python nobody names, or a name that is none."""
    (hostile / "snippets/pythons.toml").write_text(text, encoding="utf-8")
    told = refusal(hostile)
    assert said in told and "pytest --update-examples" in told


def test_columns_that_nobody_knows_are_left_out(hostile: Path) -> None:
    """A recording may name a Python that is not in the book any more, or not yet."""
    path = hostile / "snippets/pears/one.out"
    _, _, body = path.read_text(encoding="utf-8").partition("\n")
    out(hostile, f"{body}# 3.99 __class__\npears: 2\n")
    assert "3.99" not in built(hostile).select_one("figure").get_text()


def test_crash_names_no_path_of_this_machine() -> None:
    """A build that a snippet crashes prints where its files lie: the recording says only that it crashed."""
    crash = "Fatal Python error: Segmentation fault\n\nCurrent thread (most recent call first):\n"
    crash += '  File "/home/me/a.py"\n'
    assert (
        str(refusal_of(crash))
        == "does not run: Fatal Python error: Segmentation fault\n"
    )
    assert str(refusal_of("pears\u202e\0" * 100)).count("\\u202e") > 5 and parse(
        str(refusal_of("\0" * 500))
    )
    for path in (HOME / "snippets").glob("*/*.out"):
        assert not re.search(
            r"[\"' ]/(tmp|home|root|usr)/", path.read_text(encoding="utf-8")
        ), path
