"""One form for everything that can be wrong with the book."""


class Problem(Exception):
    """What is wrong, where, and what to do about it.

    Its text is meant for an author who has never seen this code:
    `file:line: what is wrong`, the evidence, then the thing to type.
    """

    def __init__(self, where: str, what: str, do: str, evidence: str = "") -> None:
        self.where, self.what, self.do, self.evidence = where, what, do, evidence
        proof = "".join(f"\n  | {line}" for line in evidence.strip().splitlines())
        super().__init__(f"{where}: {what}{proof}\n  To do: {do}")


class Problems(Exception):
    """Several problems of one build, told together."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def stop_at(problems: list[Problem]) -> None:
    """Raise `Problems` if there is one."""
    if problems:
        raise Problems(problems)
