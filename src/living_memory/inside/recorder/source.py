"""What the text of a snippet tells before it runs: its statements, its names, its imports."""

import ast
from typing import NamedTuple


class Source(NamedTuple):
    """The facts about a snippet.

    `file` is its path as the interpreter knows it, `statements` gives for a line the one on which its statement
    begins, `quiet` has the lines of statements at whose end only a value is handed over, `loops` those of loops
    written on one line, `names` what may be an attribute, in the order of the text, and `imports` the modules.
    """

    file: str
    text: str
    statements: "dict[int, int]"
    quiet: "set[int]"
    loops: "set[int]"
    names: "tuple[str, ...]"
    imports: "list[str]"


def read(file: str) -> Source:
    """The facts about the snippet in this file; raise `SyntaxError` if it is not Python."""
    with open(file, encoding="utf-8") as opened:
        text = opened.read()
    nodes = list(ast.walk(ast.parse(text, file)))
    found = [node for node in nodes if isinstance(node, ast.stmt)]
    lines = {line: node.lineno for node in found for line in head(node)}
    quiet = {node.lineno for node in found if hands_over(node)}
    loops = {
        node.lineno
        for node in found
        if isinstance(node, (ast.For, ast.While)) and body(node) == node.lineno
    }
    return Source(
        file, text, lines, quiet, loops, attribute_names(nodes), imports(nodes)
    )


def body(node: ast.stmt) -> int:
    """The line on which the body of a compound statement begins, 0 for another one."""
    inner = getattr(node, "body", None)
    return inner[0].lineno if inner else 0


def head(node: ast.stmt) -> range:
    """The lines of a statement, of a compound one down to its body, with its decorators."""
    first = min(
        [
            node.lineno,
            *(decorator.lineno for decorator in getattr(node, "decorator_list", ())),
        ]
    )
    last = max(node.lineno, body(node) - 1) if body(node) else node.end_lineno
    return range(first, last + 1)


def hands_over(node: ast.stmt) -> bool:
    """Whether a statement is a `return`, or a simple one with a `yield`."""
    yields = (ast.Yield, ast.YieldFrom)
    return (
        isinstance(node, ast.Return)
        or not body(node)
        and any(isinstance(part, yields) for part in ast.walk(node))
    )


def attribute_names(nodes: "list[ast.AST]") -> "tuple[str, ...]":
    """The names that may be attributes: those after a dot in the order of the text, then all others by alphabet."""
    dotted = sorted(
        (node.lineno, node.col_offset, node.attr)
        for node in nodes
        if isinstance(node, ast.Attribute)
    )
    texts = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    others = [text for text in texts if text.isidentifier()]
    others += [node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg]
    fields = [node.target for node in nodes if isinstance(node, ast.AnnAssign)]
    others += [target.id for target in fields if isinstance(target, ast.Name)]
    return tuple(dict.fromkeys([name for _, _, name in dotted] + sorted(others)))


def imports(nodes: "list[ast.AST]") -> "list[str]":
    """The modules that the snippet imports, by alphabet."""
    names = {
        alias.name
        for node in nodes
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return sorted(
        names
        | {
            node.module
            for node in nodes
            if isinstance(node, ast.ImportFrom) and not node.level
        }
    )
