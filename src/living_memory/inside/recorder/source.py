"""What the text of a snippet tells before it runs: its statements, its names, its imports."""

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    tree = ast.parse(text, file)
    nodes = list(ast.walk(tree))
    source = Source(
        file,
        text,
        statements={},
        quiet=set(),
        loops=set(),
        names=attribute_names(nodes),
        imports=imports(nodes),
    )
    for node in nodes:
        if isinstance(node, ast.stmt):
            note_statement(node, source)
    return source


def note_statement(node: ast.stmt, source: Source) -> None:
    """Add the lines of a statement to the facts."""
    first = node.lineno
    for line in head(node):
        source.statements[line] = first
    if hands_over(node):
        source.quiet.add(first)
    if isinstance(node, (ast.For, ast.While)) and body(node) == first:
        source.loops.add(first)


def body(node: ast.stmt) -> int:
    """The line on which the body of a compound statement begins, 0 for another one."""
    inner: list[ast.stmt] = getattr(node, "body", [])
    return inner[0].lineno if inner else 0


def head(node: ast.stmt) -> range:
    """The lines of a statement, of a compound one down to its body, with its decorators."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    starts = [decorator.lineno for decorator in decorators]
    first = min([node.lineno, *starts])
    last = node.end_lineno or node.lineno
    if inner := body(node):
        last = max(node.lineno, inner - 1)
    return range(first, last + 1)


def hands_over(node: ast.stmt) -> bool:
    """Whether a statement is a `return`, or a simple one with a `yield`."""
    if isinstance(node, ast.Return):
        return True
    if body(node):
        return False
    yields = (ast.Yield, ast.YieldFrom)
    return any(isinstance(part, yields) for part in ast.walk(node))


def attribute_names(nodes: "list[ast.AST]") -> "tuple[str, ...]":
    """The names that may be attributes: those after a dot in the order of the text, then all others by alphabet."""
    dotted = []
    others: list[str] = []
    for node in nodes:
        if isinstance(node, ast.Attribute):
            dotted.append((node.lineno, node.col_offset, node.attr))
        others += undotted(node)
    in_order = [name for _, _, name in sorted(dotted)]
    in_order += sorted(others)
    return tuple(dict.fromkeys(in_order))


def undotted(node: ast.AST) -> "Iterator[str]":
    """What a part of the text names without a dot: a text, an argument by name, a field of a class."""
    if isinstance(node, ast.Constant):
        text = node.value
        if isinstance(text, str) and text.isidentifier():
            yield text
    elif isinstance(node, ast.keyword):
        if node.arg:
            yield node.arg
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id


def imports(nodes: "list[ast.AST]") -> "list[str]":
    """The modules that the snippet imports, by alphabet."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return sorted(names)
