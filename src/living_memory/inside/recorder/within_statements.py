"""Let the middle of a statement run as it does when nobody listens.

From 3.12 on, an instruction at which a line begins is replaced by one that tells of it, and such an instruction never
specialises (Python/instrumentation.c, `instrument_line`). In a call that is written over several lines that is the
call itself. So there the compiler's instruction is put back into the code: no step begins within a statement.
"""

import opcode
from ctypes import c_ubyte
from types import CodeType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

START = CodeType.__basicsize__
"""How many bytes into a code object its instructions begin: they are the last of its fields, `co_code_adaptive`."""
TELLS_OF_LINE = opcode.opmap.get("INSTRUMENTED_LINE")
SPECIALISING = (
    "BINARY_OP",
    "BINARY_SUBSCR",
    "CALL",
    "CALL_KW",
    "LOAD_ATTR",
    "STORE_ATTR",
    "STORE_SUBSCR",
)
"""The instructions whose specialised forms hold other references; none of them tells of anything but its line."""
LEFT_ALONE = {opcode.opmap[name] for name in SPECIALISING if name in opcode.opmap}


def let_specialise(code: CodeType, statements: "dict[int, int]") -> None:
    """Put back the instructions within the statements of a code that is about to run for the first time.

    `statements` gives for a line the one on which its statement begins.
    """
    running: bytes = getattr(code, "_co_code_adaptive", b"")
    compiled = code.co_code
    for place in line_starts_within(code, statements):
        is_told = running[place] == TELLS_OF_LINE
        if is_told and compiled[place] in LEFT_ALONE:
            byte = c_ubyte.from_address(id(code) + START + place)
            byte.value = compiled[place]


def line_starts_within(code: CodeType, statements: "dict[int, int]") -> "Iterator[int]":
    """Where in a code another line of the same statement begins, in bytes."""
    before = 0
    for place, _, line in code.co_lines():
        statement = statements.get(line or 0, 0)
        if statement and statement == before:
            yield place
        before = statement
