"""Facts about compiled code: what runs within a statement, and what its constants hold."""

from inspect import CO_OPTIMIZED
from types import CodeType
from typing import TYPE_CHECKING

from tally import ByAddress, tally

if TYPE_CHECKING:
    from collections.abc import Iterator


def is_within(code: CodeType) -> bool:
    """Whether this code runs within a statement: the body of a class, a comprehension, a lambda, an annotation."""
    name = code.co_name
    if name == "<module>":
        return False
    is_body_of_class = not code.co_flags & CO_OPTIMIZED
    return name[:1] == "<" or name == "__annotate__" or is_body_of_class


def constants(code: CodeType) -> ByAddress:
    """How many references the constants of a code, and of the functions in it, hold: by address."""
    held: list[int] = []
    todo = [code]
    for code in todo:
        for value in code.co_consts:
            if type(value) is CodeType:
                todo.append(value)
            else:
                held += map(id, with_items(value))
    return tally(held)


def with_items(value: object) -> "Iterator[object]":
    """A constant and, of a tuple, its items."""
    yield value
    if type(value) is tuple:
        yield from value
