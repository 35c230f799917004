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

PYTHONS = "snippets/pythons.toml"
UPDATE = "uv run pytest --update-examples"
HEAD = re.compile(r"# of (?P<code>[0-9a-f]{12}), holds (?P<body>[0-9a-f]{12})")
SECTION = re.compile(r"^# ([\w.-]+(?: [\w.-]+)*)\n", re.M)
LARGEST = 1024 * 1024
"""The bytes that a recording may have."""
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
    """The recording of a snippet, or None where there is none; raise `Problem` where no Python printed it."""
    path = snippet.path.with_suffix(".out")
    if not path.exists():
        return None
    return unpack(whole(path, f"snippets/{snippet.name}.out"), f"snippets/{snippet.name}.out")


def whole(path: Path, where: str, largest: int = LARGEST) -> str:
    """The text of a file that the tests write; raise `Problem` where it is too long, or not UTF-8."""
    try:
        if path.stat().st_size > largest:
            raise problem(where, f"has more than {largest // 1024} KiB", UPDATE)
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise problem(where, f"cannot be read: {error}", UPDATE) from None


def unpack(text: str, where: str) -> Recording:
    """The recording in the text of the file `where`; raise `Problem` at the line that is not right."""
    head, _, body = text.partition("\n")
    found = HEAD.fullmatch(head)
    if not found:
        raise problem(f"{where}:1", f"expected `# of <code>, holds <digest>`, found {head[:80]!r}", UPDATE)
    if found["body"] != digest_of(body):
        raise problem(f"{where}:1", "was edited by hand: its lines are not the ones that a Python printed", UPDATE)
    printed, line = {}, 2
    above, *parts = SECTION.split(body)
    if above:
        raise problem(f"{where}:2", f"expected `# ` and versions, found {above.splitlines()[0][:80]!r}", UPDATE)
    for minors, rows in zip(parts[::2], parts[1::2]):
        printed |= dict.fromkeys(minors.split(), printed_at(f"{where}:{line}", rows))
        line += 1 + rows.count("\n")
    return Recording(found["code"], {name: printed[name] for name in SUPPORTED + BUILDS if name in printed})


def printed_at(where: str, rows: str) -> Output:
    """The output of a section; raise `Problem` if it is none."""
    try:
        return parse(rows)
    except ValueError as error:
        raise problem(where, f"these Pythons {error}", UPDATE) from None


def write(snippet: Snippet, outputs: Outputs) -> None:
    """Record what the snippet, as it is now, printed."""
    replace(snippet.path.with_suffix(".out"), str(Recording(snippet.digest, outputs)))


def identities(folder: Path) -> dict[str, str]:
    """Who made the recordings, by minor version; raise `Problem` if the file does not say it."""
    path, where = folder / "pythons.toml", PYTHONS
    try:
        known = tomllib.loads(whole(path, where)) if path.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise problem(where, f"is not TOML: {error}", UPDATE) from None
    for name, who in known.items():
        if not isinstance(who, str) or not who.isprintable():
            raise problem(where, f"expected the identity of {name}, found {str(who)[:80]!r}", UPDATE)
    return known


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
