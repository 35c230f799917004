"""An author's sentences in the place of those that are made."""

from collections import defaultdict
from collections.abc import Mapping

from ..inside.trace import Line, Trace
from ..problem import problem

Said = Mapping[str, str]
"""The sentences by the statement that they speak of, `{"node.next = node": "The loop closes."}`."""


def by_line(trace: Trace, said: Said, where: str) -> dict[Line, str]:
    """An author's sentences, each by the line of its statement.

    A statement is named by the line on which it begins; raise `Problem` where that is not one line with a step.
    """
    statements = watched_statements(trace)
    found = {}
    for statement, sentence in said.items():
        lines = statements[statement]
        if len(lines) != 1:
            raise problem(
                where,
                f"{statement!r} is {len(lines)} of the lines that are watched, and words need one",
                "name a line as it stands in the program, one that stands there once",
            )
        [line] = lines
        found[line] = sentence
    return found


def watched_statements(trace: Trace) -> dict[str, list[Line]]:
    """The lines of the program that have a step, by what stands there."""
    watched = {step["line"] for step in trace["steps"]}
    rows = trace["source"].split("\n")  # as Python counts: a form feed ends none
    found: dict[str, list[Line]] = defaultdict(list)
    for line, row in enumerate(rows, 1):
        statement = row.strip()
        if line in watched:
            found[statement].append(line)
    return found
