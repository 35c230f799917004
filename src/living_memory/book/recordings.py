"""The `.out` files: what each snippet printed, on which Python."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ..files import digest_of, replace, whole
from ..inside.outputs import Output, parse
from ..problem import problem
from ..project import BUILDS, SUPPORTED, UPDATE
from .snippets import Snippet

HEAD = re.compile(r"# of (?P<code>[0-9a-f]{12}), holds (?P<body>[0-9a-f]{12})")


SECTION = re.compile(r"^# ([\w.-]+(?: [\w.-]+)*)\n", re.M)


Outputs = dict[str, Output]
"""What each Python printed, by minor version, oldest first."""


@dataclass(frozen=True)
class Recording:
    """One `.out` file: the digest of the code that ran, and what it printed."""

    code: str
    outputs: Outputs

    def __str__(self) -> str:
        body = "".join(
            f"# {' '.join(minors)}\n{output}" for minors, output in groups(self.outputs)
        )
        return f"# of {self.code}, holds {digest_of(body)}\n{body}"


def groups(outputs: Outputs) -> list[tuple[list[str], Output]]:
    """The Pythons that printed the same, oldest first, each group with the output of its newest."""
    found: list[tuple[list[str], Output]] = []
    for minor, output in outputs.items():
        alike = next((group for group in found if group[1].same(output)), None)
        if alike:
            found[found.index(alike)] = ([*alike[0], minor], output)
        else:
            found.append(([minor], output))
    return found


def steps(outputs: Outputs) -> dict[str, bool]:
    """For each version known together with the one before it: whether it printed something else."""
    known = (
        (old, new)
        for old, new in pairwise(SUPPORTED)
        if old in outputs and new in outputs
    )
    return {new: not outputs[old].same(outputs[new]) for old, new in known}


def read(snippet: Snippet) -> Recording | None:
    """The recording of a snippet, or None where there is none; raise `Problem` where no Python printed it."""
    path = snippet.path.with_suffix(".out")
    if not path.exists():
        return None
    return unpack(
        whole(path, f"snippets/{snippet.name}.out"), f"snippets/{snippet.name}.out"
    )


def unpack(text: str, where: str) -> Recording:
    """The recording in the text of the file `where`; raise `Problem` at the line that is not right."""
    head, _, body = text.partition("\n")
    found = HEAD.fullmatch(head)
    if not found:
        raise problem(
            f"{where}:1",
            f"expected `# of <code>, holds <digest>`, found {head[:80]!r}",
            UPDATE,
        )
    if found["body"] != digest_of(body):
        raise problem(
            f"{where}:1",
            "was edited by hand: its lines are not the ones that a Python printed",
            UPDATE,
        )
    printed, line = {}, 2
    above, *parts = SECTION.split(body)
    if above:
        raise problem(
            f"{where}:2",
            f"expected `# ` and versions, found {above.splitlines()[0][:80]!r}",
            UPDATE,
        )
    for minors, rows in zip(parts[::2], parts[1::2]):
        printed |= dict.fromkeys(minors.split(), printed_at(f"{where}:{line}", rows))
        line += 1 + rows.count("\n")
    return Recording(
        found["code"],
        {name: printed[name] for name in SUPPORTED + BUILDS if name in printed},
    )


def printed_at(where: str, rows: str) -> Output:
    """The output of a section; raise `Problem` if it is none."""
    try:
        return parse(rows)
    except ValueError as error:
        raise problem(where, f"these Pythons {error}", UPDATE) from None


def write(snippet: Snippet, outputs: Outputs) -> None:
    """Record what the snippet, as it is now, printed."""
    replace(snippet.path.with_suffix(".out"), str(Recording(snippet.digest, outputs)))
