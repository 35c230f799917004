"""What a reader may guess where a figure asks: what Pythons printed under a label, among answers that none printed."""

import re

from ..inside.outputs import Output
from .exercises import is_labels
from .model import Book
from .tokens import TOKEN, Fault

DIGITS = re.compile(r"(\d+)")
VERSION = re.compile(r"\b3\.\d+\b")
FORM = 'write `guess="label", wrong=["another answer"]` beside `ask`'


def answers(book: Book, name: str, label: str) -> dict[str, list[str]]:
    """The Pythons that printed each answer under this label."""
    found: dict[str, list[str]] = {}
    for minor, output in book.outputs(name).items():
        if line := output.get(label):
            found.setdefault(line.value, []).append(minor)
    return found


def named(question: str) -> str:
    """The Python that a question names, as `3.15`, which then judges the guess; else nothing."""
    found = {*VERSION.findall(TOKEN.sub("", question))}
    return found.pop() if len(found) == 1 else ""


def asked_of(book: Book, name: str, label: str) -> str:
    """The newest Python, where Pythons do not agree and a question has to say which is asked of; else nothing."""
    *_, newest = book.outputs(name)
    return newest if len(answers(book, name, label)) > 1 else ""


def choices(book: Book, name: str, label: str, wrong: list[str]) -> list[str]:
    """What a reader chooses from, in an order that tells nothing: numbers by size, words by the alphabet."""
    return sorted({*answers(book, name, label), *wrong}, key=in_order)


def in_order(text: str) -> list[str | int]:
    """Where a text stands among others: its numbers count as numbers."""
    return [int(part) if part.isdigit() else part for part in DIGITS.split(text)]


def fault_of_guess(
    book: Book, name: str, ask: object, label: object, wrong: object
) -> Fault | None:
    """What is wrong with what a reader may guess of a snippet, or None where it can be told right from wrong."""
    if label is None and wrong is None:
        return None
    if not ask or not isinstance(label, str) or not wrong or not is_labels(wrong):
        what = "`ask`, `guess` and `wrong` go together: a question, a label, a list"
        return Fault(what, FORM)
    assert isinstance(wrong, list)
    *_, newest = [Output(), *book.outputs(name).values()]
    steady = [line.label for line in newest.values() if not line.varies]
    if newest and label not in steady:
        what = f"`guess` names {label!r}, which the newest Python does not print the same each time"
        return Fault(what, f"name one of {', '.join(steady)}")
    printed = answers(book, name, label)
    for one in wrong:
        if one in printed:
            what = f"{one!r} is no wrong answer: {', '.join(printed[one])} printed it"
            return Fault(what, "write an answer that no Python prints")
    return None
