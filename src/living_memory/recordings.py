"""The `.out` files and `pythons.toml`: what each snippet printed, on which Python, and who that was."""

import hashlib
import os
import re
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from .outputs import Output, parse
from .problem import Problem
from .pythons import SUPPORTED
from .snippets import Snippet

UPDATE = "uv run pytest --update-examples"
HEAD = re.compile(r"# of (?P<code>[0-9a-f]{12}), holds (?P<body>[0-9a-f]{12})")
SECTION = re.compile(r"# (3\.\d+(?: 3\.\d+)*)")
Outputs = dict[str, Output]
"""What each Python printed, by minor version, oldest first."""


@dataclass(frozen=True)
class Recording:
    """One `.out` file: the digest of the code that ran, and what it printed."""

    code: str
    outputs: Outputs


def groups(outputs: Outputs) -> list[tuple[list[str], Output]]:
    """The Pythons that printed the same, oldest first, each group with the output of its newest."""
    found: list[tuple[list[str], Output]] = []
    for minor, output in outputs.items():
        for index, (minors, known) in enumerate(found):
            if known.same(output):
                found[index] = ([*minors, minor], output)
                break
        else:
            found.append(([minor], output))
    return found


def moves(outputs: Outputs) -> set[str]:
    """The versions that printed something else than the version before them.

    A step over a Python that is not recorded is nobody's move: it is left out.
    """
    steps = pairwise(SUPPORTED)
    known = ((old, new) for old, new in steps if old in outputs and new in outputs)
    return {new for old, new in known if not outputs[old].same(outputs[new])}


def text_of(recording: Recording) -> str:
    """The whole text of an `.out` file."""
    body = "".join(f"# {' '.join(minors)}\n{output}" for minors, output in groups(recording.outputs))
    return f"# of {recording.code}, holds {digest(body)}\n{body}"


def digest(body: str) -> str:
    """What shows that a hand has been here: twelve hexadecimal digits of all lines below the first."""
    return hashlib.sha256(body.encode()).hexdigest()[:12]


def read(snippet: Snippet) -> Recording | None:
    """The recording of a snippet, or None where there is none yet; raise `Problem` where it was edited by hand."""
    if not snippet.recording.exists():
        return None
    where = f"snippets/{snippet.name}.out"
    head, _, body = snippet.recording.read_text(encoding="utf-8").partition("\n")
    found = HEAD.fullmatch(head)
    if not found:
        raise Problem(f"{where}:1", f"expected `# of <code>, holds <digest>`, found {head!r}", UPDATE)
    if found["body"] != digest(body):
        raise Problem(f"{where}:1", "was edited by hand: its lines are not the ones that a Python printed", UPDATE)
    return Recording(found["code"], sections(body))


def sections(body: str) -> Outputs:
    """The outputs in the body of an `.out` file."""
    parts = SECTION.split(body)[1:]
    outputs = {minor: parse(text.lstrip("\n")) for minors, text in zip(parts[::2], parts[1::2]) for minor in minors.split()}
    return {minor: outputs[minor] for minor in SUPPORTED if minor in outputs}


def write(snippet: Snippet, outputs: Outputs) -> None:
    """Record what the snippet, as it is now, printed."""
    replace(snippet.recording, text_of(Recording(snippet.digest, outputs)))


def identities(folder: Path) -> dict[str, str]:
    """Who made the recordings, by minor version."""
    path = folder / "pythons.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_identities(folder: Path, known: dict[str, str]) -> None:
    """Say who made the recordings."""
    head = "# Who made the recordings. Written by `pytest --update-examples`.\n"
    lines = (f'"{minor}" = "{known[minor]}"\n' for minor in SUPPORTED if minor in known)
    replace(folder / "pythons.toml", head + "".join(lines))


def replace(path: Path, text: str) -> None:
    """Write a whole file or nothing: a reader never meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(path)
