"""Facts about compiled code: what has a frame in a picture, its bytecodes, and what its constants hold."""

from inspect import CO_OPTIMIZED
from opcode import opmap
from types import CodeType
from typing import TYPE_CHECKING, NamedTuple

from tally import ByAddress, tally

if TYPE_CHECKING:
    from collections.abc import Iterator

LAMBDA = "<lambda>"
GENERATOR_EXPRESSION = "<genexpr>"
COMPREHENSIONS = ("<listcomp>", "<setcomp>", "<dictcomp>")
"""How the compiler calls the code of what has no name; from 3.12 on a comprehension has none (PEP 709)."""
INNER = (LAMBDA, GENERATOR_EXPRESSION, *COMPREHENSIONS)
SHOWN = ("<module>", *INNER)
WIDE = opmap["EXTENDED_ARG"]
"""The bytecode that widens the argument of the next one."""


def is_hidden(code: CodeType) -> bool:
    """Whether this code has no frame in a picture: the body of a class, an annotation, the parameters of a type."""
    name = code.co_name
    if name in SHOWN:
        return False
    is_body_of_class = not code.co_flags & CO_OPTIMIZED
    return name[:1] == "<" or name == "__annotate__" or is_body_of_class


def is_inner(code: CodeType) -> bool:
    """Whether this code runs within a statement, in a frame of its own: a comprehension, a lambda."""
    return code.co_name in INNER


class Instruction(NamedTuple):
    """A bytecode: its place in the code in bytes, what it does, its argument, and where the next one begins."""

    place: int
    operation: int
    argument: int
    end: int


def instructions(code: CodeType) -> "Iterator[Instruction]":
    """The bytecodes of a code, in order; the room behind one in which it keeps what it has learned is part of it."""
    compiled = code.co_code
    wider = 0
    end = 0
    for place in range(0, len(compiled), 2):
        operation, argument = compiled[place : place + 2]
        argument |= wider
        wider = argument << 8 if operation == WIDE else 0
        if place < end or operation == WIDE:
            continue
        end = place + 2
        while compiled[end : end + 1] == b"\0":
            end += 2
        yield Instruction(place, operation, argument, end)


def codes_in(code: CodeType) -> "Iterator[CodeType]":
    """A code and all that is in it."""
    todo = [code]
    for one in todo:
        yield one
        todo += [value for value in one.co_consts if type(value) is CodeType]


def constants(code: CodeType) -> ByAddress:
    """How many references the constants of a code, and of the functions in it, hold: by address."""
    held: list[int] = []
    for one in codes_in(code):
        for value in one.co_consts:
            if type(value) is not CodeType:
                held += map(id, with_items(value))
    return tally(held)


def with_items(value: object) -> "Iterator[object]":
    """A constant and, of a tuple, its items."""
    yield value
    if type(value) is tuple:
        yield from value
