"""What is wrong with the tokens of a text: of the prose of a page, and of the questions of its figures."""

from collections.abc import Iterator

from ..problem import Problem, problem
from .model import Book
from .tokens import BRACES, FORM, TOKEN, Fault, fault

SHOWN = 60
"""The columns of a row that a message quotes where something begins that does not end."""


def check_tokens(book: Book, where: str, text: str) -> Iterator[Problem]:
    """Every pair of braces in this prose that is no token, or a wrong one."""
    for line, row in enumerate(text.split("\n"), 1):
        for said, wrong in faults_of_tokens(book, row):
            yield problem(where, f"{said} {wrong.what}", wrong.do, line=line)


def faults_of_tokens(book: Book, row: str) -> Iterator[tuple[str, Fault]]:
    """Every pair of braces in a row that is no token, or a wrong one: as it is said, and what is wrong."""
    at = 0
    while braces := BRACES.search(row, at):
        token = TOKEN.match(row, braces.start())
        at = token.end() if token else braces.end()
        said = token[0] if token else quoted(row, braces.start())
        if wrong := fault_of_token(book, said):
            yield said, wrong
        if not token:  # where one ends that is none, nobody knows
            break


def quoted(row: str, start: int) -> str:
    """What to quote of a row where something begins that is no token: to its end, as far as it has one nearby."""
    closed, end, _ = row[start:].partition("}}")
    return (closed + end)[:SHOWN]


def fault_of_token(book: Book, text: str) -> Fault | None:
    """What is wrong with what stands between two pairs of braces, or None."""
    token = TOKEN.fullmatch(text)
    if not token:
        return Fault("is not a token", FORM)
    return fault(book, **token.groupdict())
