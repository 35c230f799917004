"""The `.out` files: what each snippet printed, on which Python."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..files import digest_of, whole
from ..files import write as write_file
from ..inside.outputs import Output, parse
from ..problem import problem
from ..project import UPDATE
from .columns import COLUMNS, pick
from .comparison import Outputs, groups
from .snippets import Snippet

HEAD = re.compile(r"# of (?P<code>[0-9a-f]{12}), holds (?P<body>[0-9a-f]{12})")
SECTION = re.compile(r"^# ([\w.-]+(?: [\w.-]+)*)\n", re.M)
EDITED = "was edited by hand: its lines are not the ones that a Python printed"


@dataclass(frozen=True)
class Recording:
    """One `.out` file: the digest of the code that ran, and what it printed."""

    code: str
    outputs: Outputs

    def __str__(self) -> str:
        body = ""
        for minors, output in groups(self.outputs):
            names = " ".join(minors)
            body += f"# {names}\n{output}"
        digest = digest_of(body)
        return f"# of {self.code}, holds {digest}\n{body}"


@dataclass(frozen=True)
class Section:
    """A part of an `.out` file: who printed it, the lines that they printed, and the line of its head in the file."""

    minors: list[str]
    rows: str
    line: int


def read(snippet: Snippet) -> Recording | None:
    """The recording of a snippet, or None where there is none; raise `Problem` where no Python printed it."""
    path = snippet.path.with_suffix(".out")
    if not path.exists():
        return None
    text = whole(path, snippet.where_recorded)
    return unpack(text, snippet.where_recorded)


def unpack(text: str, where: str) -> Recording:
    """The recording in the text of the file `where`; raise `Problem` at the line that is not right."""
    head, _, body = text.partition("\n")
    found = HEAD.fullmatch(head)
    if not found:
        what = f"expected `# of <code>, holds <digest>`, found {head[:80]!r}"
        raise problem(where, what, UPDATE, line=1)
    if found["body"] != digest_of(body):
        raise problem(where, EDITED, UPDATE, line=1)
    outputs: Outputs = {}
    for section in sections(body, where):
        output = printed_in(section, where)
        outputs |= dict.fromkeys(section.minors, output)
    known = pick(outputs, COLUMNS)
    return Recording(found["code"], known)


def sections(body: str, where: str) -> Iterator[Section]:
    """The parts of a file below its first line; raise `Problem` if something stands above the first of them."""
    above, *parts = SECTION.split(body)
    if above:
        first_row = above.splitlines()[0]
        what = f"expected `# ` and versions, found {first_row[:80]!r}"
        raise problem(where, what, UPDATE, line=2)
    line = 2
    heads, bodies = parts[::2], parts[1::2]
    for minors, rows in zip(heads, bodies):
        yield Section(minors.split(), rows, line)
        line += 1 + rows.count("\n")


def printed_in(section: Section, where: str) -> Output:
    """The output that a section holds; raise `Problem` if it is none."""
    try:
        return parse(section.rows)
    except ValueError as error:
        what = f"these Pythons {error}"
        raise problem(where, what, UPDATE, line=section.line) from None


def write(snippet: Snippet, outputs: Outputs) -> None:
    """Record what the snippet, as it is now, printed."""
    path = snippet.path.with_suffix(".out")
    recording = Recording(snippet.digest, outputs)
    write_file(path, str(recording), snippet.where_recorded)
