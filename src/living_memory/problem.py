"""One form for everything that can be wrong with the book."""

from collections.abc import Iterable


class Problem(Exception):
    """Its text is for an author who has never seen this code: where, what, the evidence, what to do."""


def problem(
    where: str, what: str, do: str, evidence: str = "", line: int | None = None
) -> Problem:
    """A problem at `where`, a file, and at a line of it if one is to blame."""
    if line is not None:
        where = f"{where}:{line}"
    rows = [f"{where}: {what}"]
    for row in evidence.strip().splitlines():
        rows.append(f"  | {row}")
    rows.append(f"  To do: {do}")
    return Problem("\n".join(rows))


def stop_at(problems: Iterable[Problem]) -> None:
    """Raise all of them as one `Problem`, if there is any."""
    texts = [str(one) for one in problems]
    if texts:
        raise Problem("\n".join(texts))
