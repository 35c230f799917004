"""The book as data, for `facts.json`: every label of every snippet, by Python."""

import json
from typing import TypedDict

from ..book.columns import pick
from ..book.comparison import Outputs, labels_of
from ..book.identities import short
from ..book.model import Book
from ..inside.outputs import Output
from ..pages.current import current
from ..project import TITLE

SCHEMA = 1
"""Grows when a key is removed or changes its meaning; a key that is only added changes nothing."""


class Printer(TypedDict):
    """Who printed the values of a column, `3.14` or `debug`, and whether it ran for this build of the site."""

    identity: str
    ran: bool


class Value(TypedDict):
    """What one build of another kind printed behind a label."""

    varies: bool
    value: str


class Label(TypedDict):
    """What each Python printed behind a label; one that does not print it is left out."""

    varies: bool
    values: dict[str, str]


class Entry(TypedDict):
    """One snippet: claim, address, source, digest of its code, its guest, notes by version, and its labels.

    `guest` is the package that it has beside the standard library, `psutil 7.2.2`; most often it is empty.
    """

    claim: str
    address: str
    source: str
    code: str
    guest: str
    notes: dict[str, str]
    labels: dict[str, Label]
    builds: dict[str, dict[str, Value]]


class Facts(TypedDict):
    """The whole file; addresses are relative to the folder of the site."""

    schema: int
    title: str
    licence: str
    pythons: dict[str, Printer]
    snippets: dict[str, Entry]


def facts(book: Book) -> Facts:
    """All that was printed, and by whom."""
    return {
        "schema": SCHEMA,
        "title": TITLE,
        "licence": "CC BY 4.0",
        "pythons": printers(book),
        "snippets": {name: entry(book, name) for name in book.snippets},
    }


def printers(book: Book) -> dict[str, Printer]:
    """Who is here, or made a recording, by column."""
    found: dict[str, Printer] = {}
    for column, identity in book.identities.items():
        found[column] = {"identity": short(identity), "ran": False}
    for column, python in book.here.items():
        found[column] = {"identity": short(python.identity), "ran": True}
    return pick(found)


def entry(book: Book, name: str) -> Entry:
    """One snippet, and what each Python and each other build printed."""
    snippet = book.snippets[name]
    outputs = book.outputs(name)
    builds = book.builds(name)
    return {
        "claim": snippet.claim,
        "address": book.addresses.get(name, ""),
        "source": snippet.where,
        "code": snippet.digest,
        "guest": str(snippet.guest or ""),
        "notes": snippet.reasons,
        "labels": {label: values(outputs, label) for label in labels_of(outputs)},
        "builds": {build: lines(output) for build, output in builds.items()},
    }


def values(outputs: Outputs, label: str) -> Label:
    """What each Python printed behind a label."""
    varies = False
    found = {}
    for minor, output in outputs.items():
        line = output.get(label)
        if line:
            varies = varies or line.varies
            found[minor] = line.value
    return {"varies": varies, "values": found}


def lines(output: Output) -> dict[str, Value]:
    """What a build of another kind printed, by label; where it cannot run the snippet, why."""
    found: dict[str, Value] = {}
    for label, line in output.items():
        found[label] = {"varies": line.varies, "value": line.value}
    return found


def fact(name: str) -> str:
    """The entry of one snippet as it stands in `facts.json`, as a block of Markdown."""
    own = {name: entry(current(), name)}
    text = json.dumps(own, indent=2, ensure_ascii=False)
    return f"```json\n{text}\n```"
