"""The book as data, for `facts.json`: every label of every snippet, by Python."""

import json
from typing import Any

from ..book.model import Book
from ..inside.outputs import Output
from ..pages.current import current
from ..project import BUILDS, SUPPORTED

SCHEMA = 1
"""Grows when a key is removed or changes its meaning; a key that is only added changes nothing."""


def facts(book: Book) -> dict[str, Any]:
    """All that was printed, and by whom; addresses are relative to the folder of the site."""
    return {
        "schema": SCHEMA,
        "title": "Living Memory",
        "licence": "CC BY 4.0",
        "pythons": {
            column: python(book, column)
            for column in SUPPORTED + BUILDS
            if known(book, column)
        },
        "snippets": {name: entry(book, name) for name in book.snippets},
    }


def known(book: Book, column: str) -> bool:
    """Whether a Python of this column is here, or made a recording."""
    return column in book.pythons | book.others | book.identities


def python(book: Book, column: str) -> dict[str, Any]:
    """Who printed the values of this column, `3.14` or `debug`, and whether it ran for this build of the site."""
    here = (book.pythons | book.others).get(column)
    return {
        "identity": here.identity if here else book.identities[column],
        "ran": here is not None,
    }


def entry(book: Book, name: str) -> dict[str, Any]:
    """One snippet: claim, address, source, notes by version, and its labels."""
    snippet, outputs = book.snippets[name], book.outputs(name)
    labels = dict.fromkeys(label for output in outputs.values() for label in output)
    return {
        "claim": snippet.claim,
        "address": book.addresses.get(name, ""),
        "source": snippet.where,
        "code": snippet.digest,
        "notes": dict(snippet.notes),
        "labels": {label: values(outputs, label) for label in labels},
        "builds": {build: lines(output) for build, output in book.builds(name).items()},
    }


def values(outputs: dict, label: str) -> dict[str, Any]:
    """What each Python printed behind a label; one that does not print it is left out."""
    found = {
        minor: output[label] for minor, output in outputs.items() if label in output
    }
    return {
        "varies": any(line.varies for line in found.values()),
        "values": {minor: line.value for minor, line in found.items()},
    }


def lines(output: Output) -> dict[str, Any]:
    """What a build of another kind printed, by label; where it cannot run the snippet, why."""
    return {
        label: {"varies": line.varies, "value": line.value}
        for label, line in output.items()
    }


def fact(name: str) -> str:
    """The entry of one snippet as it stands in `facts.json`, as a block of Markdown."""
    return f"```json\n{json.dumps({name: entry(current(), name)}, indent=2, ensure_ascii=False)}\n```"
