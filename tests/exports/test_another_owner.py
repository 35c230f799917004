"""Who publishes the book under another name and elsewhere changes pyproject.toml, and no old word is left."""

import gzip
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from another_owner import FORGE, MAKERS, NAME, OLD, SAYS, run
from markupsafe import escape
from soups import soup

pytestmark = pytest.mark.kept(
    *("machine", "mkdocs.yml", "pyproject.toml"),
    *(
        "docs/assets",
        "tests/data/small",
        "tests/data/elsewhere",
        "tests/helpers/another_owner.py",
    ),
)


def read(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """The texts of a file by their names, those within an archive too."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from read(f"{name}/{member}", archive.read(member))
    elif name.endswith(".gz"):
        yield name, gzip.decompress(data).decode("utf-8")
    else:
        yield name, data.decode("utf-8", errors="replace")


def test_no_old_word_is_left(elsewhere: Path) -> None:
    """In no page, archive, index, map or picture of the site."""
    looked_at = set()
    for path in sorted(elsewhere.rglob("*")):
        name = path.relative_to(elsewhere).as_posix()
        for member, text in read(name, path.read_bytes() if path.is_file() else b""):
            looked_at.add(Path(member).suffix)
            found = [words for words in OLD if words in text]
            assert not found, f"{member} says {found}"
    assert looked_at >= {".html", ".xhtml", ".opf", ".json", ".txt", ".xml", ".gz"}


def test_new_words_stand_where_they_are_asked_for(elsewhere: Path) -> None:
    """What others quote the book by."""
    facts = json.loads((elsewhere / "facts.json").read_text(encoding="utf-8"))
    assert facts["title"] == NAME
    told = (elsewhere / "llms.txt").read_text(encoding="utf-8")
    assert told.startswith(f"# {NAME}\n\n> {SAYS}.\n")
    with ZipFile(elsewhere / "living-memory.epub") as archive:
        package = archive.read("book/package.opf").decode("utf-8")
    assert f"<dc:creator>{MAKERS}</dc:creator>" in package
    assert f"<dc:title>{escape(NAME)}</dc:title>" in package
    with ZipFile(elsewhere / "living-memory.pyz") as archive:
        assert json.loads(archive.read("book.json"))["issues"] == f"{FORGE}/issues"
    page = soup(elsewhere / "fruit/pears.html")
    assert page.title.get_text() == f"Pears - {NAME}"
    assert page.select_one("a[rel=edit]")["href"].startswith(f"{FORGE}/edit/")
    assert page.select_one("a.lm-tool")["href"].startswith(f"{FORGE}/edit/")
    assert page.select_one("meta[name=author]")["content"] == MAKERS


def test_page_of_a_watched_program_says_who_drew_it(elsewhere: Path) -> None:
    """It may be sent to somebody who has never seen the site."""
    book = elsewhere.parent
    (book / "mine.py").write_text("pears = [1]\n")
    run(book, "living_memory", "watch", "mine.py", "--no-open")
    page = (book / "mine.watch.html").read_text(encoding="utf-8")
    assert f"Drawn by {escape(NAME)}." in page
    assert not [words for words in OLD if words in page]
