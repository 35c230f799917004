"""The bytecodes at which comprehensions are on their way, and those at which a turn of one ends, code by code."""

from opcode import opmap
from types import CodeType
from typing import TYPE_CHECKING, NamedTuple

from code_objects import COMPREHENSIONS, Instruction, codes_in, instructions
from counters import VERSION

if TYPE_CHECKING:
    from comprehensions import Comprehension, Span

WAITS = "GET_ANEXT" if VERSION > (3, 10) else "SETUP_FINALLY"
"""What begins each turn of a loop that waits for its items, `async for`."""
NEXT_ITEM = {opmap["FOR_ITER"], opmap[WAITS]}
GO_BACK = opmap.get("JUMP_BACKWARD", -1)
LOOKS_UP = {opmap["GET_ITER"], opmap["GET_AITER"]}
TAKES_NAME = opmap.get("LOAD_FAST_AND_CLEAR", -1)
IS_OVER = opmap.get("END_FOR", -1)


class Inlined(NamedTuple):
    """The comprehensions that run in one code: for each bytecode where it stands, and the loops.

    `loops` has for the places of bytecodes that go on to the next item the number of their comprehension, and `ends`
    those of them at which a turn of its innermost loop is over.
    """

    spans: "list[Span]"
    loops: "dict[int, int]"
    ends: "dict[int, int]"


def key_of(code: CodeType) -> int:
    """What tells a code from the others of the program, in each compilation of it."""
    return hash((code.co_name, code.co_firstlineno, code.co_code, lines_of(code)))


def lines_of(code: CodeType) -> bytes:
    """Where the bytecodes of a code stand, as the compiler writes it."""
    if VERSION == (3, 10):
        return code.co_linetable
    return code.co_linetable + code.co_exceptiontable


def tables(text: str, file: str, found: "list[Comprehension]") -> "dict[int, Inlined]":
    """The comprehensions in each code of a program that has any, by its key; none where it does not compile."""
    if not found:
        return {}
    try:
        whole = compile(text, file, "exec", dont_inherit=True)
    except SyntaxError:
        return {}
    made = {key_of(code): table(code, found) for code in codes_in(whole)}
    return {key: one for key, one in made.items() if one.loops}


def table(code: CodeType, found: "list[Comprehension]") -> Inlined:
    """The comprehensions in one code."""
    if code.co_name in COMPREHENSIONS:
        return of_function(code)
    if VERSION < (3, 12):
        return Inlined([], {}, {})
    spans = list(code.co_positions())
    made = Inlined(spans, {}, {})
    steps = list(instructions(code))
    for number, one in enumerate(found):
        places = loops_of(one, spans, steps)
        made.loops.update(dict.fromkeys(places, number))
        made.ends.update(dict.fromkeys(innermost(one, places), number))
        settle(one, spans, steps)
    add_jumps(made, steps)
    return made


def of_function(code: CodeType) -> Inlined:
    """The comprehension that is the whole of a code: its last loop is the innermost one."""
    steps = list(instructions(code))
    places = [one.place for one in steps if one.operation in NEXT_ITEM]
    made = Inlined([], dict.fromkeys(places, 0), dict.fromkeys(places[-1:], 0))
    add_jumps(made, steps)
    return made


def loops_of(
    one: "Comprehension", spans: "list[Span]", steps: "list[Instruction]"
) -> "list[int]":
    """The places where the loops of a comprehension go on to their next items."""
    # On 3.12 such a bytecode stands for the whole comprehension, later for what the loop goes over.
    meant = (one.span,) if VERSION == (3, 12) else one.loops
    places = [step.place for step in steps if step.operation in NEXT_ITEM]
    return [place for place in places if spans[place // 2] in meant]


def innermost(one: "Comprehension", places: "list[int]") -> "list[int]":
    """Those of these places that belong to the innermost loop; the compiler may have copied the whole."""
    many = len(one.loops)
    return places[many - 1 :: many]


def settle(
    one: "Comprehension", spans: "list[Span]", steps: "list[Instruction]"
) -> None:
    """Move into a comprehension what runs at its edges while it has taken its names, and out of it what runs before.

    Items are asked for, and what gave them dies, in bytecodes that stand now for the whole, now for its first loop.
    """
    for step, after in zip(steps, steps[1:]):
        span = spans[step.place // 2]
        if span not in (one.span, one.first):
            continue
        if step.operation in LOOKS_UP and after.operation == TAKES_NAME:
            spans[step.place // 2] = one.first
        elif step.operation in LOOKS_UP and after.operation in NEXT_ITEM:
            spans[step.place // 2] = one.span
        elif step.operation == IS_OVER:  # and the next one drops what gave the items
            spans[step.place // 2] = spans[after.place // 2] = one.span


def add_jumps(made: Inlined, steps: "list[Instruction]") -> None:
    """Add the places of the jumps back to the loops."""
    for step in steps:
        if step.operation != GO_BACK:
            continue
        target = step.end - 2 * step.argument
        for places in (made.loops, made.ends):
            if target in places:
                places[step.place] = places[target]
