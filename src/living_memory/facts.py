"""The book as data, for `facts.json`: every label of every snippet, by Python."""

import json
from typing import Any

from .book import Book, current
from .pythons import SUPPORTED

SCHEMA = 1
"""Grows when a key is removed or changes its meaning; a key that is only added changes nothing."""


def facts(book: Book) -> dict[str, Any]:
    """All that was printed, and by whom; addresses are relative to the folder of the site."""
    return {
        "schema": SCHEMA,
        "title": "Living Memory",
        "licence": "CC BY 4.0",
        "pythons": {minor: python(book, minor) for minor in SUPPORTED if minor in book.pythons | book.identities},
        "snippets": {name: entry(book, name) for name in book.snippets},
    }


def python(book: Book, minor: str) -> dict[str, Any]:
    """Who printed the values under this version, and whether it ran for this build of the site."""
    here = minor in book.pythons
    return {"identity": book.pythons[minor].identity if here else book.identities[minor], "ran": here}


def entry(book: Book, name: str) -> dict[str, Any]:
    """One snippet: claim, address, source, notes by version, and its labels."""
    snippet, outputs = book.snippets[name], book.outputs(name)
    return {
        "claim": snippet.claim,
        "address": book.addresses.get(name, ""),
        "source": snippet.where,
        "code": snippet.digest,
        "notes": dict(snippet.notes),
        "labels": {label: values(outputs, label) for label in dict.fromkeys(k for o in outputs.values() for k in o)},
    }


def values(outputs: dict, label: str) -> dict[str, Any]:
    """What each Python printed behind a label; one that does not print it is left out."""
    lines = {minor: output[label] for minor, output in outputs.items() if label in output}
    return {
        "varies": any(line.varies for line in lines.values()),
        "values": {minor: line.value for minor, line in lines.items()},
    }


def fact(name: str) -> str:
    """The entry of one snippet as it stands in `facts.json`, as a block of Markdown."""
    return f"```json\n{json.dumps({name: entry(current(), name)}, indent=2, ensure_ascii=False)}\n```"
