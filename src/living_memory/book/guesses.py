"""What a reader may guess where a figure asks: what Pythons printed under a label, among answers that none printed."""

import re
from collections.abc import Collection, Sequence
from itertools import chain
from typing import NamedTuple

from ..inside.outputs import Output
from .exercises import is_labels
from .model import Book
from .tokens import TOKEN, Fault

NUMBER = re.compile(r"((?:(?<!\S)-)?\d+(?:,\d{3})*(?:\.\d+)?)")
"""A number in a text, as `-1,950.5`; the minus of a range, as in `3-4`, is none of it."""
VERSION = re.compile(r"\b3\.\d+\b")
FORM = 'write `guess="label", wrong=["another answer"]` beside `ask`'


def answers(book: Book, name: str, label: str) -> dict[str, list[str]]:
    """The Pythons that printed each answer under this label."""
    found: dict[str, list[str]] = {}
    for minor, output in book.outputs(name).items():
        if line := output.get(label):
            found.setdefault(line.value, []).append(minor)
    return found


class Question(NamedTuple):
    """What a reader chooses from below a figure that asks.

    `choices` are what all Pythons printed under `label` and the wrong ones, in an order that tells nothing; `offered`
    are those of them for `python`, which judges: the one that the question names, else the newest.
    """

    label: str
    choices: list[str]
    offered: list[str]
    python: str
    is_named: bool
    is_said: bool
    """Whether the Python is said before the choices: Pythons do not agree, and the question names none."""


def question(
    book: Book, name: str, ask: str, label: str, wrong: Sequence[str]
) -> Question:
    """What a reader chooses from where the figure of a snippet asks."""
    outputs = book.outputs(name)
    named = named_in(ask, outputs)
    python = named or next(reversed(outputs), "")
    printed = answers(book, name, label)
    line = outputs.get(python, Output()).get(label)
    near = too_near(printed, line.value, wrong) if line else set()
    choices = sorted({*printed, *wrong}, key=in_order)
    return Question(
        label,
        choices,
        [one for one in choices if one not in near],
        python,
        is_named=bool(named),
        is_said=len(printed) > 1 and not named,
    )


def named_in(ask: str, pythons: Collection[str]) -> str:
    """The one of these Pythons that a question names, as `3.15`; else nothing."""
    found = {*VERSION.findall(TOKEN.sub("", ask))} & {*pythons}
    return found.pop() if len(found) == 1 else ""


def too_near(printed: Collection[str], right: str, wrong: Sequence[str]) -> set[str]:
    """Numbers that other Pythons printed, which no reader can tell from the right one: they are not offered.

    Words, such as `False`, are; and so is a number where the wrong ones alone would be too few.
    """
    is_choice = len(wrong) > 1 and all(map(NUMBER.search, printed))
    return {*printed} - {right} if is_choice else set()


def as_question(choices: Sequence[str], python: str = "") -> str:
    """The choices as a question in Markdown; `python` is the one that is asked of, where that is said."""
    *some, last = [f"`{one}`" for one in choices]
    on = f"On {python}: is" if python else "Is"
    return f"{on} it {', '.join(some)} or {last}?"


def in_order(text: str) -> tuple[list[str | float], str]:
    """Where a text stands among others: its numbers count as numbers, and `1` stands before `1.0`."""
    words, numbers = NUMBER.split(text)[::2], NUMBER.findall(text)
    amounts = [float(number.replace(",", "")) for number in numbers]
    return [words[0], *chain.from_iterable(zip(amounts, words[1:]))], text


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
