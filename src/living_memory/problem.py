"""One form for everything that can be wrong with the book."""

from collections.abc import Iterable

EVIDENCE = 200
"""The columns that are quoted of a row of evidence."""


class Problem(Exception):
    """Its text is for an author who has never seen this code: where, what, the evidence, what to do.

    It quotes files and programs, which may be a stranger's, and says them to the letter.
    """

    where: str = ""
    what: str = ""
    do: str = ""
    """The place, what is wrong there, and what to do, of one problem; empty where its text holds several."""

    def __init__(self, text: str) -> None:
        """Keep the text as a terminal may show it."""
        super().__init__(legible(text))


def legible(text: str) -> str:
    """A text with an escape, `\\x1b`, for each character that would command a terminal instead of being seen in it.

    The ends of lines and tabs are what they are; a text that is legible stays as it is.
    """
    unseen = [char for char in set(text) if not char.isprintable()]
    escapes = {}
    for char in unseen:
        if char not in "\n\t":
            escape = char.encode("unicode_escape")
            escapes[ord(char)] = escape.decode()
    return text.translate(escapes)


def problem(
    where: str, what: str, do: str, evidence: str = "", line: int | None = None
) -> Problem:
    """A problem at `where`, a file, and at a line of it if one is to blame."""
    if line is not None:
        where = f"{where}:{line}"
    rows = [f"{where}: {what}"]
    for row in evidence.strip().splitlines():
        rows.append(f"  | {shorten(row)}")
    rows.append(f"  To do: {do}")
    found = Problem("\n".join(rows))
    found.where, found.what, found.do = where, what, do
    return found


def shorten(row: str) -> str:
    """As much of a row of evidence as a screen shows."""
    return row if len(row) <= EVIDENCE else f"{row[:EVIDENCE]} …"


def stop_at(problems: Iterable[Problem]) -> None:
    """Raise all of them as one `Problem`, if there is any."""
    texts = [str(one) for one in problems]
    if texts:
        raise Problem("\n".join(texts))
