"""`mkdocs serve` follows what its author edits, says on the page what is wrong, and heals when that is mended."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from living_memory.project import HOME

SMALL = HOME / "tests/data/small"
STYLE = "docs/assets/own.css"
SERVED = "/assets/styles.css"
PLAIN = "docs/plain.md"
PATIENCE = 60
"""The seconds after which a change is taken for lost; a machine may have much else to do."""


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class Author:
    """One who edits a book while it is served, and looks at its pages."""

    def __init__(self, folder: Path) -> None:
        """The book in this folder, with the code that serves it."""
        self.folder = folder
        self.port = free_port()
        self.said = folder / "said.txt"
        command = [sys.executable, "-m", "mkdocs", "serve"]
        self.command = [*command, "-a", f"127.0.0.1:{self.port}"]
        self.temporary = folder.with_name("for a while")
        self.temporary.mkdir()
        self.environment = os.environ | {
            "PYTHONPATH": str(folder / "src"),
            "TMPDIR": str(self.temporary),
        }

    def serve(self) -> subprocess.Popen[bytes]:
        """Begin to serve."""
        with self.said.open("wb") as words:
            return subprocess.Popen(
                self.command,
                cwd=self.folder,
                env=self.environment,
                stdout=words,
                stderr=subprocess.STDOUT,
            )

    def edit(self, file: str, old: str, new: str) -> None:
        """Put words in the place of others."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} does not say {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def page(self, path: str = "/") -> str:
        """What is served there now; nothing where nobody answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                words: str = answer.read().decode()
                return words
        except (URLError, OSError):
            return ""

    def sees(self, words: str, path: str = "/", there: bool = True) -> bool:
        """Whether a page comes to say these words, or no longer says them."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            page = self.page(path)
            if page and (words in page) == there:
                return True
            time.sleep(0.1)
        print(self.said.read_text(encoding="utf-8"))
        return False


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Author]:
    """An author of a small book, with a copy of the code, who began to serve it."""
    folder = shutil.copytree(SMALL, tmp_path_factory.mktemp("served") / "book")
    for part in ("src", "pyproject.toml", "docs/assets/player.css"):
        source, copy = HOME / part, folder / part
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            without = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, copy, ignore=without)
        else:
            shutil.copy(source, copy)
    (folder / STYLE).write_text("p { color: black }\n")
    (folder / PLAIN).write_text("# Plain\n\nNobody counts here.\n")
    settings = folder / "mkdocs.yml"
    added = "extra_css: [assets/own.css]\nuse_directory_urls: false\n"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("watch: [snippets]", "watch: [snippets, src]") + added
    )
    one = Author(folder)
    server = one.serve()
    assert one.sees("<samp>2</samp>"), "the site is not served"
    yield one
    server.terminate()
    server.wait()
    assert not list(one.temporary.iterdir()), "the server left its site behind"


def test_a_word_is_seen(author: Author) -> None:
    """On its page, and the others stay as they are."""
    author.edit("docs/index.md", "There are", "Here lie")
    assert author.sees("Here lie")
    assert "Nobody counts here" in author.page("/plain.html")


def test_a_snippet_is_seen(author: Author) -> None:
    """In its figure and in the sentences that quote it, also where their page did not change."""
    author.edit("snippets/fruit/pears.py", "2)", "3)")
    assert author.sees("<samp>3</samp>") and author.sees(">3</data>")


def test_a_style_is_seen(author: Author) -> None:
    """In the one file of styles."""
    author.edit(STYLE, "black", "green")
    assert author.sees("green", SERVED)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("3)", "3)\n1 / 0", "snippets/fruit/pears.py:4"),
        ("3)", "3)\nprint(", "snippets/fruit/pears.py:4: not Python"),
    ],
    ids=["fails", "cannot be read"],
)
def test_a_snippet_that_does_not_run_says_so(
    author: Author, old: str, new: str, said: str
) -> None:
    """With its place and what to do, on its page; the others can be read, and it heals when it is mended."""
    author.edit("snippets/fruit/pears.py", old, new)
    assert author.sees(said)
    page = author.page()
    assert "To do: correct" in page and "fruit/apples" in page
    assert "Nobody counts here" in author.page("/plain.html")
    author.edit("snippets/fruit/pears.py", new, old)
    assert author.sees(said, there=False) and author.sees("<samp>3</samp>")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("fruit/pears: pears", "fruit/pears: plums", "unknown label"),
        ('"fruit/apples"', '"fruit/aples"', "did you mean"),
    ],
    ids=["token", "fence"],
)
def test_a_mistake_on_a_page_is_said_there(
    author: Author, old: str, new: str, said: str
) -> None:
    """And on no other page."""
    author.edit("docs/index.md", old, new)
    assert author.sees(said)
    assert said not in author.page("/plain.html")
    author.edit("docs/index.md", new, old)
    assert author.sees(said, there=False)


def test_code_is_seen(author: Author) -> None:
    """A change in `src/` starts the server anew; a mistake there is said, and the old code serves on."""
    template = "src/living_memory/pages/figure.py"
    author.edit(template, "def show(", "def show((")
    assert author.sees("src/living_memory/pages/figure.py:")
    author.edit(template, "def show((", "def show(")
    author.edit(
        "src/living_memory/pages/templates/figure.html", "Printed by", "Said by"
    )
    assert author.sees("Said by")
    assert author.sees("src/living_memory/pages/figure.py:", there=False)


def test_a_taken_port_is_said_in_a_sentence(author: Author) -> None:
    """Before anything is built, and without a traceback."""
    done = subprocess.run(
        author.command,
        cwd=author.folder,
        env=author.environment,
        capture_output=True,
        text=True,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1 and f"127.0.0.1:{author.port}: " in said
    assert "Traceback" not in said and "Building documentation to" not in said
