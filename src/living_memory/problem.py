"""One form for everything that can be wrong with the book."""


class Problem(Exception):
    """Its text is for an author who has never seen this code: where, what, the evidence, what to do."""


def problem(where: str, what: str, do: str, evidence: str = "") -> Problem:
    """A problem at `where`, a `file:line`."""
    proof = "".join(f"\n  | {line}" for line in evidence.strip().splitlines())
    return Problem(f"{where}: {what}{proof}\n  To do: {do}")


def stop_at(problems: list[Problem]) -> None:
    """Raise all of them as one `Problem`, if there is any."""
    if problems:
        raise Problem("\n".join(map(str, problems)))
