"""What an author typed, as text: it can be read, it is UTF-8, and nothing in it is hidden from a reviewer."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tokenize import detect_encoding

from ..files import IS_PIPE, is_pipe
from ..inside.outputs import escape, hidden, named
from ..problem import Problem, problem

BOM = "\ufeff"
UTF8 = "utf-8"
MERGE_MARKS = ("<<<<<<< ", ">>>>>>> ")
"""With what git begins and ends the lines that two sides changed; what is in between may be meant."""
SHOW_IT = "remove it; where it is meant, write it as {}"


def text_of(path: Path, where: str) -> str:
    """The text of a file that an author typed, with `\\n` for each end of a line; raise `Problem` where it is none."""
    text = decoded(path, where)
    refuse_mark(text, where)
    for wrong in (*unmerged(text, where), *unseen(text, where)):
        raise wrong
    return text


def refuse_mark(text: str, where: str) -> None:
    """Raise `Problem` where a text begins with the mark by which some editors say that it is UTF-8."""
    if text.startswith(BOM):
        what = "begins with a byte order mark, U+FEFF, which no reader sees"
        do = "save the file as UTF-8 without it (editors say: without BOM)"
        raise problem(where, what, do, line=1)


def refuse_coding(source: str, where: str) -> None:
    """Raise `Problem` where a program says that it is not UTF-8: Python would read its texts as other ones."""
    known = coding(source)
    if known != UTF8:
        line = 2 if coding(source.partition("\n")[0]) == UTF8 else 1
        what = f"says that it is {known}, and it is read as UTF-8"
        do = "save the file as UTF-8, and remove the comment with `coding`"
        raise problem(where, what, do, line=line)


def coding(source: str) -> str:
    """The encoding that a comment in the first two lines names, as Python calls it; UTF-8 without one."""
    try:
        found, _ = detect_encoding(BytesIO(source.encode()).readline)
    except SyntaxError:
        return "in an encoding that Python does not know"
    return found


def refuse_pipe(path: Path, where: str) -> None:
    """Raise `Problem` where a pipe, a socket or a device stands: reading it may have no end. Raises `OSError`, too."""
    if is_pipe(path):
        raise problem(where, IS_PIPE, "put the text into a file")


def decoded(path: Path, where: str) -> str:
    """The text of a file; raise `Problem` where the system does not give it, or where it is not UTF-8."""
    if path.is_dir():
        do = "move the folder away, or give it a name that does not end so"
        raise problem(where, "is a folder, and a file is read there", do)
    try:
        refuse_pipe(path, where)
        return path.read_text(encoding="utf-8")
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        do = "put a file there that you may read, or remove what is there"
        raise problem(where, what, do) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        do = "save the file as UTF-8"
        raise problem(where, f"not UTF-8: {error}", do, line=line) from None


def unseen(text: str, where: str) -> Iterator[Problem]:
    """The lines with a character that no reader sees, each with the first of them."""
    for line, row in enumerate(text.split("\n"), 1):
        if char := hidden(row):
            what = f"has {named(char)}, which no reader sees"
            yield problem(where, what, SHOW_IT.format(as_typed(char, where)), line=line)


def unmerged(text: str, where: str) -> Iterator[Problem]:
    """The lines that git left where two sides changed the same lines."""
    for line, row in enumerate(text.split("\n"), 1):
        if row.startswith(MERGE_MARKS):
            what = f"a merge is not finished: `{row[:60]}`"
            do = "keep the lines that hold, and remove git's marks: `<<<<<<<`, `=======`, `>>>>>>>`"
            yield problem(where, what, do, line=line)


def as_typed(char: str, where: str) -> str:
    """How a character is written so that a reviewer sees it: in a string of Python or of a style, or in Markdown."""
    if where.endswith(".css"):
        return f"`\\{ord(char):X}` in a string"
    if where.endswith((".md", ".svg")):
        return f"`&#x{ord(char):X};`"
    return f"`{escape(char)}` in a string"


def pages(folder: Path) -> Iterator[tuple[str, str]]:
    """Every page of the book in this folder, labs too: (its place in `docs/`, its text).

    Raise `Problem` as `text_of` does. What begins with a dot is no page: an editor keeps its own files there.
    """
    docs = folder / "docs"
    for path in sorted([*docs.rglob("*.md"), *docs.glob("labs/*.py")]):
        way = path.relative_to(docs)
        if not any(part.startswith(".") for part in way.parts):
            place = way.as_posix()
            yield place, text_of(path, f"docs/{place}")
