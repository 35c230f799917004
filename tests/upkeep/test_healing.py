"""What the tests write is written anew where nobody can read it; what an author typed is changed where it must, alone.

`pytest --update-examples` and `living-memory renew` both call `renew.renew`: it is what every message advises.
"""

import ast
import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from living_memory.book import judging, model, snippets
from living_memory.book.recordings import Recording
from living_memory.inside.outputs import parse
from living_memory.problem import Problem, stop_at
from living_memory.project import SUPPORTED, UPDATE
from living_memory.running import cache, loading, pythons
from living_memory.upkeep import drafting, new_lesson, renew
from living_memory.watching import traces

PEARS = '"""Two pears are counted."""\n\npears = ["pear"] * 2\nprint("pears:", len(pears))\n'
PAGE = """# Fruit

```python exec="on" html="on"
from living_memory import show
print(show("fruit/pears", watch=True))
```
"""
MARKS = "<<<<<<< HEAD\n{}=======\n{}>>>>>>> theirs\n"
OUT, WATCH, WHO = "fruit/pears.out", "fruit/pears.watch.json", "pythons.toml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small book without a mistake, recorded by the one Python here."""
    newest = dict([list(pythons.here({}).items())[-1]])
    monkeypatch.setattr(pythons, "here", lambda recorded: newest)
    monkeypatch.setattr(pythons, "others", lambda recorded: {})
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    book = tmp_path / "book"
    for place, text in (("docs/index.md", PAGE), ("snippets/fruit/pears.py", PEARS)):
        (book / place).parent.mkdir(parents=True)
        (book / place).write_text(text)
    renew.renew(book, newest=False)
    check(book)
    return book


def check(book: Path) -> None:
    """Raise `Problem` where something is wrong between snippets and recordings."""
    found = loading.load(book)
    stop_at([*judging.check(found), *traces.check(found.snippets.values())])


def files(book: Path) -> dict[str, bytes]:
    """All that is written below `snippets/`."""
    paths = [path for path in (book / "snippets").rglob("*") if path.is_file()]
    return {path.name: path.read_bytes() for path in paths}


def in_conflict(path: Path) -> None:
    """As a merge leaves it: two lines below the first one are at odds."""
    first, _, rest = path.read_text().partition("\n")
    path.write_text(f"{first}\n{MARKS.format(rest, rest.replace('2', '3'))}")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "conflict marks": in_conflict,
    "marks around all": lambda path: path.write_text(
        MARKS.format(path.read_text(), path.read_text())
    ),
    "rubbish": lambda path: path.write_bytes(bytes(range(256))),
    "zeros": lambda path: path.write_bytes(bytes(100)),
    "Latin-1": lambda path: path.write_bytes(b"\xe4pfel: 2\n"),
    "UTF-16": lambda path: path.write_text(path.read_text(), encoding="utf-16"),
    "a BOM": lambda path: path.write_text(path.read_text(), encoding="utf-8-sig"),
    "half of it": lambda path: path.write_text(path.read_text()[:-10]),
    "too long": lambda path: path.write_bytes(b"#" * 9 * 1024**2),
    "a hand's edit": lambda path: path.write_text(path.read_text() + '"a" = 1\n'),
}


@pytest.mark.parametrize("file", [OUT, WATCH, WHO])
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_cannot_be_read_is_written_anew(
    damage: Callable[[Path], object], file: str, folder: Path
) -> None:
    """The build stops and advises to update; that is done, it says so, and the files are as they were."""
    before = files(folder)
    path = folder / "snippets" / file
    damage(path)
    with pytest.raises(Problem) as stopped:
        check(folder)
    assert f"snippets/{file}" in str(stopped.value) and UPDATE in str(stopped.value)
    said = renew.renew(folder, newest=False)
    assert any(line.startswith(f"written anew: snippets/{file}") for line in said), said
    check(folder)
    assert files(folder) == before


def test_permission_to_read_is_not_needed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be read is replaced, as who is not root meets it."""
    before, really = files(folder), Path.read_text
    closed = {folder / "snippets" / file for file in (OUT, WATCH, WHO)}
    replaced = Path.replace

    def read_text(path: Path, *form: object, **options: object) -> str:
        if path in closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return really(path, *form, **options)

    def put(fresh: Path, path: Path) -> Path:
        closed.discard(path)
        return replaced(fresh, path)

    monkeypatch.setattr(Path, "read_text", read_text)
    monkeypatch.setattr(Path, "replace", put)
    with pytest.raises(Problem, match="cannot be read: Permission denied\n"):
        check(folder)
    renew.renew(folder, newest=False)
    check(folder)
    assert files(folder) == before


@pytest.mark.parametrize("file", [OUT, WATCH, WHO])
def test_folder_in_the_place_of_a_file_is_moved_by_a_person(
    file: str, folder: Path
) -> None:
    """What is in it may be somebody's: the message says to move it, and then all is written."""
    path = folder / "snippets" / file
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")
    for door in (check, lambda book: renew.renew(book, newest=False)):
        with pytest.raises(Problem) as stopped:
            door(folder)
        said = f"snippets/{file}: is a folder, and a file is written there"
        assert said in str(stopped.value)
        assert f"To do: move the folder away, then {UPDATE}" in str(stopped.value)
    path.rename(folder / "away")
    renew.renew(folder, newest=False)
    check(folder)


@pytest.mark.parametrize("file", [OUT, WATCH, WHO])
def test_disk_that_takes_nothing_is_one_problem(
    file: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names the file and the cause, nothing half is left, and with room it goes on."""
    (folder / "snippets" / file).unlink()
    before, really = files(folder), Path.write_text

    def write_text(path: Path, text: str, **form: object) -> int:
        if Path(file).name in path.name:
            really(path, text[:10], **form)
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return really(path, text, **form)

    with monkeypatch.context() as full, pytest.raises(Problem) as stopped:
        full.setattr(Path, "write_text", write_text)
        renew.renew(folder, newest=False)
    said = f"snippets/{file}: cannot be written: No space left on device\n"
    assert str(stopped.value).startswith(said)
    assert {**files(folder), **before} == files(folder), "what was there is whole"
    assert not [name for name in files(folder) if name.startswith(".")]
    renew.renew(folder, newest=False)
    check(folder)


def recorded(book: Path, *columns: str) -> None:
    """Say of these columns, which are not here, that they printed the same."""
    [snippet] = snippets.find(book / "snippets").values()
    [minor] = pythons.here({})
    printed = dict.fromkeys([*columns, minor], parse("pears: 2\n"))
    text = str(Recording(snippet.digest, printed))
    snippet.path.with_suffix(".out").write_text(text)


def test_column_that_nobody_knows_and_nobody_has_is_dropped(folder: Path) -> None:
    """`pythons.toml` is gone, and the build that it named is not here: the update that is advised helps."""
    recorded(folder, "3.10", "free-threaded")
    (folder / "snippets" / WHO).unlink()
    with pytest.raises(Problem, match="has a column free-threaded, and .*\n.*--update"):
        check(folder)
    said = renew.renew(folder, newest=False)
    dropped = [line for line in said if line.startswith("dropped: ")]
    assert [line.split()[1] for line in dropped] == ["3.10,", "free-threaded,"]
    assert "comes with the patch that CI offers" in dropped[0]
    check(folder)
    [recording] = model.read(folder).recorded.values()
    assert list(recording.outputs) == list(pythons.here({}))
    assert renew.renew(folder, newest=False) == []


def test_lines_that_a_merge_left_alone_are_kept(folder: Path) -> None:
    """Who the Pythons that are not here were stays known, unless the two sides say it in two ways."""
    recorded(folder, "3.10", "3.11", "free-threaded")
    [(minor, python)] = pythons.here({}).items()
    path = folder / "snippets" / WHO
    kept = '"3.10" = "3.10.1 (main)"\n"free-threaded" = "3.14.1 (ours)"\n'
    ours, theirs = ('"3.11" = "3.11.1 (ours)"\n', '"3.11" = "3.11.2 (theirs)"\n')
    own = f'"{minor}" = "{python.identity}"\n'
    path.write_text(kept + MARKS.format(ours + own, theirs + own))
    said = renew.renew(folder, newest=False)
    known = model.read(folder).identities
    assert known == {
        "3.10": "3.10.1 (main)",
        minor: python.identity,
        "free-threaded": "3.14.1 (ours)",
    }
    assert [line for line in said if line.startswith("dropped: 3.11, ")]
    check(folder)


def test_trace_that_cannot_be_drawn_is_written_anew(folder: Path) -> None:
    """It can be read, and a step of it is on a line that is not there; who made it is not here to say it again."""
    [snippet] = snippets.find(folder / "snippets").values()
    [trace] = traces.read(snippet).values()
    *_, last = trace["steps"]
    last["line"] = 999
    traces.write(snippet, {SUPPORTED[0]: trace})
    assert traces.read(snippet), "it can be read"
    [said] = [line for line in renew.renew(folder, newest=False) if "anew" in line]
    assert said.startswith(f"written anew: snippets/{WATCH}:1 cannot be drawn")
    assert list(traces.read(snippet)) == list(pythons.here({}))


ENDS = {"LF": "\n", "CRLF": "\r\n"}
DOCSTRINGS = {
    "one line": '"""Two pears."""',
    "notes": '"""Two pears.\n\n3.11: they ripened (gh-1)\n"""',
    "Unicode": "'''Zwei Äpfel, 漢字 and 😀.'''",
    "a comment behind": '"""Two pears."""  # counted: """ twice',
    "a comment in front": '#!/usr/bin/env python\n# pears\n"""Two pears."""',
    "plain quotes": "'Two pears.'",
    "raw": 'r"Two \\pears."',
    "as a whole": '"""Two pears."""\n\n\n\n',
}
BODIES = {
    "tabs": 'if True:\n\tpears = 2\nprint("pears:", pears)\n',
    "no last line end": 'print("pears:", 2)',
    "the same text again": 'text = """Two pears."""\nprint("pears:", 2)\n',
    "trailing blanks": 'pears = 2   \nprint("pears:", pears)\t\n\n\n',
    "a comment at the end": 'print("pears:", 2)  # ä\n# the end',
    "a long sum": f'ones = {"+".join("1" * 300)}\nprint("pears:", ones)\n',
}


def written(text: str, end: str) -> bytes:
    """The bytes of a file whose lines end so."""
    return text.replace("\n", end).encode()


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("docstring", DOCSTRINGS.values(), ids=DOCSTRINGS)
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_draft_changes_the_docstring_and_not_one_byte_else(
    body: str, docstring: str, end: str, tmp_path: Path
) -> None:
    """Parsed before and after: one note more, the same code; and the bytes outside the literal are the same."""
    path = tmp_path / "fruit/pears.py"
    path.parent.mkdir()
    before = written(f"{docstring}\n{body}", end)
    path.write_bytes(before)
    path.chmod(0o755)
    drafting.draft_note(snippets.read(path), "3.12: TODO why")
    after = path.read_bytes()
    old, new = ast.parse(before), ast.parse(after)
    assert list(map(ast.dump, old.body[1:])) == list(map(ast.dump, new.body[1:]))
    rows = ast.get_docstring(new).splitlines()
    rows.remove("3.12: TODO why")
    known = ast.get_docstring(old).splitlines()
    assert list(filter(None, rows)) == list(filter(None, known))
    above, below = outside(before), outside(after)
    assert above == below
    assert path.stat().st_mode & 0o777 == 0o755
    if end == "\r\n":
        assert after.count(b"\n") == after.count(b"\r\n")
    assert snippets.read(path).notes[-1] == ("3.12", "TODO why")


def outside(source: bytes) -> tuple[bytes, bytes]:
    """What stands in front of the docstring, and behind it."""
    text = source.decode()
    literal = ast.get_source_segment(text, ast.parse(text).body[0])
    above, _, below = text.partition(literal)
    return above.encode(), below.encode()


NAVS = {
    "plain": "nav:\n  - Fruit:\n      - fruit/pears.md\n      - fruit/plums.md\n",
    "titles": "nav:\n- Fruit:\n  - Pears: fruit/pears.md\n  - 'Plums': 'fruit/plums.md'\n",
    "another list below": (
        "nav:\n  - Fruit:\n      - fruit/pears.md\nnot_in_nav: |\n  - fruit/plums.md\n"
    ),
    "comments": "nav: # order\n  - Fruit: # ripe\n      - fruit/pears.md # äöü 漢\n",
    "no last line end": "nav:\n  - Fruit:\n      - fruit/pears.md",
    "tags": "x: !!python/name:a.b\nnav:\n  - Fruit:\n      - fruit/pears.md\ny: !ENV z\n",
}


def pages(settings: bytes) -> tuple[list[str], str]:
    """The pages of `nav`, and all that the parser found, as text without them."""

    class Loader(yaml.BaseLoader):
        """Reads tags as what they stand at."""

    known = yaml.load(settings, Loader)
    listed = [*leaves(known.pop("nav"))]
    return listed, str(known)


def leaves(node: object) -> Iterator[str]:
    """The pages below a part of `nav`."""
    if isinstance(node, str):
        yield node
    for one in node.values() if isinstance(node, dict) else ():
        yield from leaves(one)
    for one in node if isinstance(node, list) else ():
        yield from leaves(one)


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("nav", NAVS.values(), ids=NAVS)
def test_new_lesson_adds_one_line_to_the_settings(
    nav: str, end: str, tmp_path: Path
) -> None:
    """Parsed before and after: one page more, the last of its part; all other lines are there to the byte."""
    settings = tmp_path / "mkdocs.yml"
    before = written(f"site_name: Früchte   # 漢\n{nav}", end)
    settings.write_bytes(before)
    new_lesson.lay_out("quinces", "fruit", tmp_path)
    after = settings.read_bytes()
    (old, rest), (new, same) = pages(before), pages(after)
    assert new == [*old, "fruit/quinces.md"] and rest == same
    rows = after.splitlines(keepends=True)
    added = [row for row in rows if b"quinces" in row]
    assert len(added) == 1
    left = [row for row in rows if b"quinces" not in row]
    assert b"".join(left).rstrip() == before.rstrip()
    assert after.count(b"\n") == after.count(end.encode())


REFUSED_NAVS = {
    "nav: [{Fruit: [fruit/pears.md]}]\n": "is written in a way that an entry more",
    "nav:\n  - Fruit: [\n": "mkdocs.yml:3: is not YAML",
    "<<<<<<< HEAD\nnav:\n=======\n": "mkdocs.yml:1: a merge is not finished",
    "nav:\n  - pears.md\n": "has no part 'fruit'",
}


@pytest.mark.parametrize(("nav", "said"), REFUSED_NAVS.items(), ids=range(4))
def test_settings_that_an_entry_would_spoil_stay(
    nav: str, said: str, tmp_path: Path
) -> None:
    """To the letter, and no page and no snippet is written."""
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(nav)
    with pytest.raises(Problem, match=said):
        new_lesson.lay_out("quinces", "fruit", tmp_path)
    assert settings.read_text() == nav
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


@pytest.mark.parametrize("damage", [b"\xef\xbb\xbfnav:\n", b"\xe4: 1\n", None])
def test_settings_that_cannot_be_read_are_one_problem(
    damage: bytes | None, tmp_path: Path
) -> None:
    """A BOM, another encoding, no file."""
    if damage:
        (tmp_path / "mkdocs.yml").write_bytes(damage)
    with pytest.raises(Problem, match="^mkdocs.yml"):
        new_lesson.lay_out("quinces", "fruit", tmp_path)
