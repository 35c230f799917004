"""What a reader may guess where a figure asks: what Pythons printed under a label, among answers that none printed."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ..inside.outputs import Output
from .model import Book
from .tokens import TOKEN, Fault

NUMBER = re.compile(r"((?:(?<!\S)-)?\d+(?:,\d{3})*(?:\.\d+)?)")
"""A number in a text, as `-1,950.5`; the minus of a range, as in `3-4`, is none of it."""
VERSION = re.compile(r"\b3\.\d+\b")
FORM = (
    'write `guess="label", wrong=["another answer"]` beside `ask`, '
    'or `guess=["one label", "another"], which="what right ones print"`'
)


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
    Without a label the choices are labels, of which those are right under which `which` is printed: some, all or none.
    """

    label: str
    choices: list[str]
    offered: list[str]
    python: str
    is_named: bool
    is_said: bool
    """Whether the Python is said before the choices: Pythons do not agree, and the question names none."""
    which: str = ""


def question(
    book: Book,
    name: str,
    ask: str,
    guess: str | Sequence[str],
    wrong: Sequence[str] = (),
    which: str = "",
) -> Question:
    """What a reader chooses from where the figure of a snippet asks: an answer of one label, or several labels."""
    outputs = book.outputs(name)
    named = named_in(ask, outputs)
    python = named or next(reversed(outputs), "")
    if not isinstance(guess, str):
        labels = [*guess]
        is_said = not named and len(set(right_on_each(book, name, labels, which))) > 1
        return Question("", labels, labels, python, bool(named), is_said, which)
    printed = answers(book, name, guess)
    line = outputs.get(python, Output()).get(guess)
    near = too_near(printed, line.value, wrong) if line else set()
    choices = sorted({*printed, *wrong}, key=in_order)
    return Question(
        guess,
        choices,
        [one for one in choices if one not in near],
        python,
        is_named=bool(named),
        is_said=len(printed) > 1 and not named,
    )


def right_on_each(
    book: Book, name: str, labels: Sequence[str], which: str
) -> list[tuple[str, ...]]:
    """The labels under which each Python printed this."""
    found = []
    for output in book.outputs(name).values():
        right = [one for one in labels if one in output and output[one].value == which]
        found.append(tuple(right))
    return found


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


def as_question(choices: Sequence[str], python: str = "", which: str = "") -> str:
    """The choices as a question in Markdown; `python` is the one that is asked of, where that is said."""
    *some, last = [f"`{one}`" for one in choices]
    on = f"On {python}: is it" if python else "Is it"
    any_of = " some of" if which else ""
    return f"{on}{any_of} {', '.join(some)} or {last}?"


def in_order(text: str) -> tuple[list[str | float], str]:
    """Where a text stands among others: its numbers count as numbers, and `1` stands before `1.0`."""
    words, numbers = NUMBER.split(text)[::2], NUMBER.findall(text)
    amounts = [float(number.replace(",", "")) for number in numbers]
    return [words[0], *chain.from_iterable(zip(amounts, words[1:]))], text


def fault_of_guess(book: Book, name: str, given: Mapping[str, object]) -> Fault | None:
    """What is wrong with what a reader may guess of a snippet, or None where it can be told right from wrong.

    `given` is what the call of the figure is given, by the parameter's name.
    """
    match given:
        case {"ask": str(), "guess": list() as labels, "which": str() as which} if (
            are_texts(labels) and "wrong" not in given
        ):
            wrong_labels = fault_of_labels(book, name, labels)
            return wrong_labels or fault_of_which(book, name, labels, which)
        case {"ask": str(), "guess": str() as label, "wrong": list() as wrong} if (
            are_texts(wrong) and "which" not in given
        ):
            wrong_label = fault_of_labels(book, name, [label])
            return wrong_label or fault_of_wrong(book, name, label, wrong)
    if {"guess", "wrong", "which"} & {*given}:
        return Fault("`ask` and `guess` go with `wrong`, or with `which`", FORM)
    return None


def are_texts(given: list[object]) -> bool:
    """Whether a list has something in it, and nothing but texts."""
    return given != [] and all(isinstance(one, str) for one in given)


def fault_of_labels(book: Book, name: str, labels: Sequence[str]) -> Fault | None:
    """That the newest Python does not print one of these labels, or not the same each time; or None."""
    *_, newest = [Output(), *book.outputs(name).values()]
    steady = [line.label for line in newest.values() if not line.varies]
    for label in labels:
        if newest and label not in steady:
            what = f"`guess` names {label!r}, which the newest Python does not print the same each time"
            return Fault(what, f"name one of {', '.join(steady)}")
    return None


def fault_of_wrong(
    book: Book, name: str, label: str, wrong: Sequence[str]
) -> Fault | None:
    """That an answer typed as wrong was printed, or None."""
    printed = answers(book, name, label)
    for one in wrong:
        if one in printed:
            what = f"{one!r} is no wrong answer: {', '.join(printed[one])} printed it"
            return Fault(what, "write an answer that no Python prints")
    return None


def fault_of_which(
    book: Book, name: str, labels: Sequence[str], which: str
) -> Fault | None:
    """That no Python prints this under any of the labels, or None."""
    if book.outputs(name) and not any(right_on_each(book, name, labels, which)):
        what = f"no Python prints {which!r} under {', '.join(labels)}"
        return Fault(what, "write in `which` what stands there where a label is right")
    return None
