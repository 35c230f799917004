"""The comprehensions of a program: where each stands, its names, and the bytecodes at which a turn of it ends.

Until 3.11 a comprehension is a function of its own. From 3.12 on it runs in the frame around it (PEP 709), and where
that frame is says whether it is on its way. All of this is made before the program runs, as numbers and text.
"""

import ast
from opcode import opmap
from types import CodeType
from typing import NamedTuple, TypeAlias

from code_objects import COMPREHENSIONS, Instruction, codes_in, instructions
from counters import VERSION

Span: TypeAlias = "tuple[int | None, int | None, int | None, int | None]"
"""A part of the text: its first line, its last one, and the columns, in bytes, where it begins and ends."""
KINDS = dict(zip((ast.ListComp, ast.SetComp, ast.DictComp), COMPREHENSIONS))
NEXT_ITEM = opmap["FOR_ITER"]
GO_BACK = opmap.get("JUMP_BACKWARD", -1)


class Comprehension(NamedTuple):
    """One comprehension: what the compiler would call it, where it stands, its names, and what its loops go over.

    `first` is what its first loop goes over, which is looked up before it begins.
    """

    name: str
    span: Span
    names: "tuple[str, ...]"
    first: Span
    loops: "tuple[Span, ...]"

    def is_around(self, span: Span) -> bool:
        """Whether something that runs is a part of it, and not of what its first loop goes over."""
        return is_within(span, self.span) and not is_within(span, self.first)


class Inlined(NamedTuple):
    """The comprehensions that run in one code: for each bytecode where it stands, and the loops.

    `loops` has for the places of bytecodes that go on to the next item the number of their comprehension, and `ends`
    those of them at which a turn of its innermost loop is over.
    """

    spans: "list[Span]"
    loops: "dict[int, int]"
    ends: "dict[int, int]"


def comprehensions(nodes: "list[ast.AST]") -> "list[Comprehension]":
    """The comprehensions among the nodes of a program, the outer one of two first."""
    kinds = (ast.ListComp, ast.SetComp, ast.DictComp)
    return [read(node) for node in nodes if isinstance(node, kinds)]


def read(node: "ast.ListComp | ast.SetComp | ast.DictComp") -> Comprehension:
    """One comprehension."""
    names: list[str] = []
    for one in node.generators:
        parts = ast.walk(one.target)
        names += [part.id for part in parts if isinstance(part, ast.Name)]
    first, *others = [one.iter for one in node.generators]
    loops = [first, *[one for one in others if not is_shortcut(one)]]
    spans = tuple(map(span_of, loops))
    return Comprehension(
        KINDS[type(node)], span_of(node), tuple(names), spans[0], spans
    )


def is_shortcut(node: ast.expr) -> bool:
    """Whether a loop goes over one item that is written there, `for y in [f(x)]`: the compiler makes no loop of it."""
    if not isinstance(node, (ast.List, ast.Tuple)) or len(node.elts) != 1:
        return False
    return not isinstance(node.elts[0], ast.Starred)


def span_of(node: ast.expr) -> Span:
    """Where an expression stands."""
    return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset


def is_within(span: Span, around: Span) -> bool:
    """Whether a part of the text is in another one, or is that."""
    first, last, start, end = span
    if first is None or last is None or start is None or end is None:
        return False
    first_around, last_around, start_around, end_around = around
    assert first_around and last_around
    assert start_around is not None and end_around is not None
    begins = (first_around, start_around) <= (first, start)
    return begins and (last, end) <= (last_around, end_around)


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
        made.ends.update(dict.fromkeys(innermost(one, places, spans), number))
    add_jumps(made, steps)
    return made


def of_function(code: CodeType) -> Inlined:
    """The comprehension that is the whole of a code: its last loop is the innermost one."""
    steps = list(instructions(code))
    places = [one.place for one in steps if one.operation == NEXT_ITEM]
    made = Inlined([], dict.fromkeys(places, 0), dict.fromkeys(places[-1:], 0))
    add_jumps(made, steps)
    return made


def loops_of(
    one: Comprehension, spans: "list[Span]", steps: "list[Instruction]"
) -> "list[int]":
    """The places where the loops of a comprehension go on to their next items."""
    # On 3.12 such a bytecode stands for the whole comprehension, later for what the loop goes over.
    meant = (one.span,) if VERSION == (3, 12) else one.loops
    places = [step.place for step in steps if step.operation == NEXT_ITEM]
    return [place for place in places if spans[place // 2] in meant]


def innermost(
    one: Comprehension, places: "list[int]", spans: "list[Span]"
) -> "list[int]":
    """Those of these places that belong to the innermost loop; the compiler may have copied the whole."""
    if VERSION == (3, 12):
        many = len(one.loops)
        return places[many - 1 :: many]
    return [place for place in places if spans[place // 2] == one.loops[-1]]


def add_jumps(made: Inlined, steps: "list[Instruction]") -> None:
    """Add the places of the jumps back to the loops."""
    for step in steps:
        if step.operation != GO_BACK:
            continue
        target = step.end - 2 * step.argument
        for places in (made.loops, made.ends):
            if target in places:
                places[step.place] = places[target]
