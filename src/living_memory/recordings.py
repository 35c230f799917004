"""The `.out` files and `pythons.toml`: what each snippet printed, on which Python, and who that was."""

import os
import re
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from .outputs import Output, parse
from .problem import problem
from .pythons import BUILDS, SUPPORTED
from .snippets import Snippet, digest_of

UPDATE = "uv run pytest --update-examples"
HEAD = re.compile(r"# of (?P<code>[0-9a-f]{12}), holds (?P<body>[0-9a-f]{12})")
SECTION = re.compile(r"# ([\w.-]+(?: [\w.-]+)*)\n")
Outputs = dict[str, Output]
"""What each Python printed, by minor version, oldest first."""


@dataclass(frozen=True)
class Recording:
    """One `.out` file: the digest of the code that ran, and what it printed."""

    code: str
    outputs: Outputs

    def __str__(self) -> str:
        body = "".join(f"# {' '.join(minors)}\n{output}" for minors, output in groups(self.outputs))
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
    known = ((old, new) for old, new in pairwise(SUPPORTED) if old in outputs and new in outputs)
    return {new: not outputs[old].same(outputs[new]) for old, new in known}


def read(snippet: Snippet) -> Recording | None:
    """The recording of a snippet, or None where there is none; raise `Problem` where it was edited by hand."""
    path = snippet.path.with_suffix(".out")
    if not path.exists():
        return None
    where = f"snippets/{snippet.name}.out:1"
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    found = HEAD.fullmatch(head)
    if not found:
        raise problem(where, f"expected `# of <code>, holds <digest>`, found {head!r}", UPDATE)
    if found["body"] != digest_of(body):
        raise problem(where, "was edited by hand: its lines are not the ones that a Python printed", UPDATE)
    _, *parts = SECTION.split(body)
    printed = {minor: parse(text) for minors, text in zip(parts[::2], parts[1::2]) for minor in minors.split()}
    return Recording(found["code"], {name: printed[name] for name in SUPPORTED + BUILDS if name in printed})


def write(snippet: Snippet, outputs: Outputs) -> None:
    """Record what the snippet, as it is now, printed."""
    replace(snippet.path.with_suffix(".out"), str(Recording(snippet.digest, outputs)))


def identities(folder: Path) -> dict[str, str]:
    """Who made the recordings, by minor version."""
    path = folder / "pythons.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_identities(folder: Path, known: dict[str, str]) -> None:
    """Say who made the recordings."""
    lines = ["# Who made the recordings. Written by `pytest --update-examples`."]
    lines += [f'"{name}" = "{known[name]}"' for name in SUPPORTED + BUILDS if name in known]
    replace(folder / "pythons.toml", "\n".join([*lines, ""]))


def replace(path: Path, text: str) -> None:
    """Write a whole file or nothing: nobody meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(path)
