"""The comprehensions of a program: where each stands, which names it binds, and what its loops go over.

Until 3.11 a comprehension is a function of its own. From 3.12 on it runs in the frame around it (PEP 709), and where
that frame is says whether it is on its way. All of this is made before the program runs, as numbers and text.
"""

import ast
from typing import NamedTuple, TypeAlias

from code_objects import COMPREHENSIONS

Span: TypeAlias = "tuple[int | None, int | None, int | None, int | None]"
"""A part of the text: its first line, its last one, and the columns, in bytes, where it begins and ends."""
KINDS = dict(zip((ast.ListComp, ast.SetComp, ast.DictComp), COMPREHENSIONS))


class Comprehension(NamedTuple):
    """One comprehension: what the compiler would call it, where it stands, its names, and what its loops go over.

    `first` is what its first loop goes over, which is looked up before it begins; of `loops`, one that waits for its
    items has the whole.
    """

    name: str
    span: Span
    names: "tuple[str, ...]"
    first: Span
    loops: "tuple[Span, ...]"

    def is_around(self, span: Span) -> bool:
        """Whether something that runs is a part of it, and not of what its first loop goes over."""
        return is_within(span, self.span) and not is_within(span, self.first)


def comprehensions(nodes: "list[ast.AST]") -> "list[Comprehension]":
    """The comprehensions among the nodes of a program, the outer one of two first."""
    kinds = (ast.ListComp, ast.SetComp, ast.DictComp)
    return [read(node) for node in nodes if isinstance(node, kinds)]


def read(node: "ast.ListComp | ast.SetComp | ast.DictComp") -> Comprehension:
    """One comprehension."""
    names: list[str] = []
    for one in node.generators:
        names += bound(one.target)
    first, *others = node.generators
    loops = [first, *[one for one in others if not is_shortcut(one.iter)]]
    # The bytecode that waits for an item stands for the whole comprehension.
    spans = [span_of(node if one.is_async else one.iter) for one in loops]
    return Comprehension(
        KINDS[type(node)],
        span_of(node),
        tuple(names),
        span_of(first.iter),
        tuple(spans),
    )


def bound(target: ast.expr) -> "list[str]":
    """The names that a loop binds: `for row.end in rows` binds none, and only uses one."""
    parts = [part for part in ast.walk(target) if isinstance(part, ast.Name)]
    return [part.id for part in parts if isinstance(part.ctx, ast.Store)]


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
