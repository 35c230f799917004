"""An author's sentences in the place of those that are made."""

from collections.abc import Mapping

from ..problem import problem
from .traces import Trace


def words(trace: Trace, said: Mapping[str, str], where: str) -> dict[int, str]:
    """An author's sentences by line, from sentences by statement, `{"node.next = node": "The loop closes."}`.

    A statement is named by the line on which it begins; raise `Problem` where that is not one line with a step.
    """
    lines, found = [line.strip() for line in trace["source"].splitlines()], {}
    steps = {step["line"] for step in trace["steps"]}
    for statement, sentence in said.items():
        places = [
            number
            for number, line in enumerate(lines, 1)
            if line == statement and number in steps
        ]
        if len(places) != 1:
            what = f"{statement!r} is {len(places)} of the lines that are watched, and words need one"
            raise problem(
                where,
                what,
                "name a line as it stands in the program, one that stands there once",
            )
        found[places[0]] = sentence
    return found
