"""The `.watch.json` files: what the recorder saw of a snippet, on which Python.

A trace repeats itself from step to step, and the traces of several Pythons repeat one another. So a file holds rows,
one a line: `["step", {…}]` opens a step, `[2, {"rc": 3}]` is what changed about object 2 since the step before,
`[2, null]` says that it left the picture. A third part, `"3.10 3.11"`, names the Pythons that saw it, if not all did.
Lines are those of the code below the docstring (in the docstring, below zero): another note moves none of them.
"""

import json
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from ..book.snippets import Snippet
from ..files import digest_of, whole
from ..files import write as write_file
from ..inside.trace import Trace
from ..problem import Problem, problem
from ..project import SUPPORTED, UPDATE
from .folding import Json, Row, fold, unfold
from .limits import FILE_BYTES

HEAD = re.compile(
    r'\{"of": "(?P<code>[0-9a-f]{12})", "holds": "(?P<body>[0-9a-f]{12})",'
)
WRONG = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading and drawing raise where a file is data of another form."""
Traces = dict[str, Trace]
"""What each Python did, by minor version, oldest first."""


class SharedRow(NamedTuple):
    """A row as the file has it, and the Pythons that saw it."""

    text: str
    minors: list[str]

    def in_file(self, minors: list[str]) -> str:
        """Its text, with its Pythons where they are not all of these."""
        if len(self.minors) == len(minors):
            return self.text
        by = dump(" ".join(self.minors))
        return f"{self.text.removesuffix(']')}, {by}]"


def read(snippet: Snippet) -> Traces:
    """The traces of the code as it is now: none where the code has changed since.

    Raise `Problem` where the file was edited by hand.
    """
    path = path_of(snippet)
    if not path.exists():
        return {}
    where = file_name(snippet)
    text = whole(path, where, FILE_BYTES)
    head, _, body = text.partition("\n")
    found = HEAD.fullmatch(head)
    if not found or found["body"] != digest_of(body):
        what = "was edited by hand: its lines are not what a Python did"
        raise problem(f"{where}:1", what, UPDATE)
    try:
        file = json.loads(text)
        return unpack(file, snippet) if found["code"] == snippet.digest else {}
    except WRONG as error:
        what = f"is not what the recorder writes ({type(error).__name__}: {error})"
        line = getattr(error, "lineno", 1)
        raise problem(f"{where}:{line}", what, UPDATE) from None


def check(snippets: Iterable[Snippet]) -> list[Problem]:
    """The files that cannot be read."""
    problems = []
    for snippet in snippets:
        try:
            read(snippet)
        except Problem as wrong:
            problems.append(wrong)
    return problems


def unpack(file: Json, snippet: Snippet) -> Traces:
    """The traces in a file of this snippet; raise one of `WRONG` if it is another file."""
    known, above = file["pythons"], lines_above(snippet)
    if not any(minor in known for minor in SUPPORTED):
        raise ValueError("no Python of the book saw it")
    traces = {}
    for minor in known:
        rows = rows_of(minor, file["rows"])
        traces[minor] = unfold(rows, known[minor], snippet.source, above)
    return traces


def rows_of(minor: str, rows: Json) -> list[Row]:
    """The rows that this Python saw: those that name it, and those that name none."""
    seen = []
    for about, value, *by in rows:
        if not by or minor in by[0].split():
            seen.append(Row(about, value))
    return seen


def write(snippet: Snippet, traces: Traces) -> None:
    """Record what the snippet, as it is now, did on each Python."""
    minors = [minor for minor in SUPPORTED if minor in traces]
    pythons = {minor: traces[minor]["python"] for minor in minors}
    above = lines_above(snippet)
    rows = {minor: list(map(dump, fold(traces[minor], above))) for minor in minors}
    shared = [row.in_file(minors) for row in merge(rows)]
    lines = ",\n".join(shared)
    body = f'"pythons": {dump(pythons)},\n"rows": [\n{lines}\n]}}\n'
    head = f'{{"of": "{snippet.digest}", "holds": "{digest_of(body)}",'
    write_file(path_of(snippet), f"{head}\n{body}", file_name(snippet))


def remove(snippet: Snippet) -> None:
    """Remove a file that no Python of the book has written, if there is one."""
    path = path_of(snippet)
    if path.is_file():
        path.unlink()


def merge(rows: dict[str, list[str]]) -> list[SharedRow]:
    """The rows of all Pythons as one list, the newest Python's first, each with the Pythons that have it."""
    merged: list[SharedRow] = []
    for minor in reversed(rows):
        merged = list(merge_one(merged, minor, rows[minor]))
    return merged


def merge_one(
    known: list[SharedRow], minor: str, own: list[str]
) -> Iterator[SharedRow]:
    """The known rows with those of one more Python among them, which is older than the others."""
    texts = [row.text for row in known]
    matcher = SequenceMatcher(None, texts, own, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            for row in known[start:end]:
                yield SharedRow(row.text, [minor, *row.minors])
        else:
            yield from known[start:end]
            for text in own[first:last]:
                yield SharedRow(text, [minor])


def dump(value: object) -> str:
    """JSON on one line, for a reader."""
    return json.dumps(value, ensure_ascii=False)


def path_of(snippet: Snippet) -> Path:
    """The file beside the snippet."""
    return snippet.path.with_suffix(".watch.json")


def file_name(snippet: Snippet) -> str:
    """The file beside the snippet, as a message names it."""
    stem = snippet.where.removesuffix(".py")
    return f"{stem}.watch.json"


def lines_above(snippet: Snippet) -> int:
    """How many lines of the file stand above its code."""
    source, code = snippet.source.rstrip("\n"), snippet.code.rstrip("\n")
    return source.removesuffix(code).count("\n")
