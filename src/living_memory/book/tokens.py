"""The tokens of the prose, `{{ lesson/idea: label @ 3.14 }}`: what each quotes, and what is wrong with it."""

import re
from dataclasses import dataclass

from ..inside.outputs import Line
from ..project import BUILDS, SUPPORTED
from .comparison import Outputs, labels_of
from .model import Book

COLUMN = "|".join([r"3\.\d+", *map(re.escape, BUILDS)])
"""What a token may name: a version, or a build of another kind."""
TOKEN = re.compile(
    rf"\{{\{{ *(?P<name>[\w/-]+): *(?P<label>[^@{{}}\n]+?) *(?:@ *(?P<version>{COLUMN}) *)?\}}\}}"
)
BRACES = re.compile(r"\{\{|\}\}")
"""How a token begins and ends, whole or not."""
FORM = (
    "write `{{ lesson/idea: label }}` on one line, or `{{ lesson/idea: label @ 3.14 }}` where versions differ; "
    "braces that are no token stand in code"
)
NAME_ONE = "name a snippet of `snippets/`, or take it out"


@dataclass(frozen=True)
class Fault:
    """What is wrong, and what to do."""

    what: str
    do: str


def fault(book: Book, name: str, label: str, version: str | None) -> Fault | None:
    """What is wrong with a token, or None: it names a version exactly when versions differ."""
    missing = book.missing(name)
    if missing:
        return Fault(f"names no snippet: {missing}", NAME_ONE)
    if version in BUILDS:
        return fault_of_build(book, name, label, version)
    outputs = book.reference(name)
    printing = [minor for minor in outputs if label in outputs[minor]]
    if not printing:
        known = ", ".join(labels_of(outputs))
        what = f"has an unknown label, {label!r}"
        return Fault(what, f"use a label that {name} prints: {known}")
    oldest = outputs[printing[0]]
    if oldest[label].varies:
        what = "quotes a value that varies from run to run"
        return Fault(what, "say it without the number")
    if differs(outputs, label):
        return fault_of_version(outputs, version, printing)
    return fault_of_agreement(outputs, version, oldest[label])


def line_of_build(book: Book, name: str, label: str, build: str) -> Line | None:
    """The line with this label that a build of another kind printed; none if it printed none."""
    output = book.builds(name).get(build)
    return output.get(label) if output else None


def fault_of_build(book: Book, name: str, label: str, build: str) -> Fault | None:
    """What is wrong with a token that names a build of another kind: it may do so where that prints its label."""
    line = line_of_build(book, name, label, build)
    if line and not line.varies:
        return None
    what = f"names {build}, which does not print this label, or another value each time"
    return Fault(what, f"remove `@ {build}`, or name what it prints")


def fault_of_agreement(
    outputs: Outputs, version: str | None, line: Line
) -> Fault | None:
    """What is wrong with a token where all that are known print `line`."""
    if not version:
        return None
    if len(outputs) == len(SUPPORTED):
        what = f"must not name a version: all print {line.value}"
        return Fault(what, f"remove `@ {version}`")
    return fault_of_version(outputs, version, list(outputs))


def fault_of_version(
    outputs: Outputs, version: str | None, printing: list[str]
) -> Fault | None:
    """What is wrong with a token where versions differ: it must name one that prints its label."""
    if not version:
        what = "must name a version, since versions differ"
        return Fault(what, f"write `@ {printing[-1]}`, or the version you mean")
    # What a version prints that is not recorded yet, nobody knows: it is no fault to name it.
    is_unknown = version in SUPPORTED and version not in outputs
    if is_unknown or version in printing:
        return None
    known = ", ".join(printing)
    what = f"names {version}, which does not print this label"
    return Fault(what, f"name one of {known}")


def differs(outputs: Outputs, label: str) -> bool:
    """Whether these Pythons, one at least, do not all print the same behind this label."""
    first, *others = outputs.values()
    return any(first.differs(label, other) for other in others)


def value(book: Book, name: str, label: str, version: str | None) -> Line | None:
    """The line that a token quotes, of its version or build, or the newest: as run, else as recorded."""
    if version in BUILDS:
        return line_of_build(book, name, label, version)
    for outputs in (book.outputs(name), book.reference(name)):
        newest = next(reversed(outputs), "")
        output = outputs.get(version or newest)
        if output and label in output:
            return output[label]
    return None


def quoted(book: Book, name: str, label: str, version: str | None) -> str:
    """What stands on a page in the place of a token."""
    line = value(book, name, label, version)
    if line:
        return line.value
    return f"(not recorded yet on {version})"


def said(book: Book, text: str) -> str:
    """A text with what its tokens quote."""
    return TOKEN.sub(lambda token: quoted(book, **token.groupdict()), text)


def versions(book: Book, name: str, label: str) -> dict[str, str | None]:
    """What each Python says where they differ, None where it does not print the label; empty where all agree."""
    values: dict[str, str | None] = {}
    outputs = book.outputs(name)
    if outputs and differs(outputs, label):
        for minor, output in outputs.items():
            line = output.get(label)
            values[minor] = line.value if line else None
    return values
