"""What the text of a snippet tells before it runs: its statements, its imports."""

import ast
import os
import tokenize
from typing import NamedTuple

import alone
import imports
from comprehensions import Comprehension, comprehensions
from inlined import Inlined, tables

FUNCTIONS = (ast.AsyncFunctionDef, ast.FunctionDef)
PLAIN = (ast.AnnAssign, ast.Assert, ast.Assign, ast.AugAssign, ast.Expr, ast.Return)
UNPACKING = (ast.Starred, ast.Await, ast.Yield, ast.YieldFrom)
LOOPS = (ast.AsyncFor, ast.For, ast.While)


class Source(NamedTuple):
    """The facts about a snippet.

    `file` is its path as the interpreter knows it, `statements` gives for a line the one on which its statement
    begins, `quiet` has the lines of statements at whose end only a value is handed over, `returns` and `yields` those
    with a `return` of a value and a `yield`, `one_line` those of compound statements written on one line, `flat` those
    of such functions, `loops` those of such loops, `growing` the names to whose values something is added, by the
    line, `imports` the modules that are loaded first, `recasts` whether an object may be given another class,
    `comprehensions` those of it, `inlined` the ones in each code, `is_alone` whether two runs may go on at once, and
    `plain` has the lines of simple statements that make no container but what is written there.
    """

    file: str
    text: str
    statements: "dict[int, int]"
    quiet: "set[int]"
    returns: "set[int]"
    yields: "set[int]"
    one_line: "set[int]"
    flat: "set[int]"
    loops: "set[int]"
    growing: "dict[int, str]"
    plain: "set[int]"
    imports: "list[str]"
    recasts: bool
    is_alone: bool
    comprehensions: "list[Comprehension]"
    inlined: "dict[int, Inlined]"

    @property
    def folder(self) -> str:
        """The folder of the snippet, with the separator at its end; no code of `os.path` runs, which needs builtins."""
        return folder_of(self.file)


def folder_of(file: str) -> str:
    """The same for a file of this path."""
    head, separator, _ = file.rpartition(os.sep)
    return head + separator


def read(file: str) -> Source:
    """The facts about the snippet in this file; raise `SyntaxError` or `ValueError` if it is not Python."""
    with tokenize.open(file) as opened:  # in the encoding that it names
        text = opened.read()
    tree = ast.parse(text, file)
    nodes = list(ast.walk(tree))
    found = comprehensions(nodes)
    source = Source(
        file,
        text,
        statements={},
        quiet=set(),
        returns=set(),
        yields=set(),
        one_line=set(),
        flat=set(),
        loops=set(),
        growing={},
        imports=imports.of_standard_library(nodes, folder_of(file)),
        plain=set(),
        recasts=any(map(may_recast, nodes)),
        is_alone=alone.is_alone(nodes),
        comprehensions=found,
        inlined=tables(text, file, found),
    )
    for node in nodes:
        if isinstance(node, ast.stmt):
            note_statement(node, source)
    return source


def see_that_it_compiles(source: Source) -> None:
    """Raise `SyntaxError` for what the parser takes and the compiler does not: `return` outside a function."""
    compile(source.text, source.file, "exec", dont_inherit=True)


def note_statement(node: ast.stmt, source: Source) -> None:
    """Add the lines of a statement to the facts."""
    first = node.lineno
    for line in head(node):
        source.statements[line] = first
    if hands_over(node):
        source.quiet.add(first)
    if isinstance(node, ast.Return) and node.value:
        source.returns.add(first)
    if has_yield(node):
        source.yields.add(first)
    if body(node) == first:
        source.one_line.add(first)
    if isinstance(node, PLAIN) and not unpacks(node):
        source.plain.add(first)
    if name := growing_name(node):
        source.growing[first] = name
    if isinstance(node, LOOPS) and body(node) == first:
        source.loops.add(first)
    if isinstance(node, FUNCTIONS) and body(node) == first:
        source.flat.add(first)


def unpacks(node: ast.stmt) -> bool:
    """Whether a statement unpacks something, for which the compiler makes containers of its own, or pauses."""
    for part in ast.walk(node):
        if isinstance(part, UNPACKING):
            return True
        if isinstance(part, ast.keyword) and part.arg is None:
            return True
        if isinstance(part, ast.Dict) and None in part.keys:
            return True
    return False


def may_recast(node: ast.AST) -> bool:
    """Whether this gives an object another class, `pear.__class__ = Plum`, or names the attribute that does."""
    if isinstance(node, ast.Attribute):
        return node.attr == "__class__" and isinstance(node.ctx, ast.Store)
    return isinstance(node, ast.Constant) and node.value == "__class__"


def growing_name(node: ast.stmt) -> str:
    """The name to whose value a statement adds, `text += more` or `text = text + more`; empty if it does not."""
    if isinstance(node, ast.AugAssign):
        is_name = isinstance(node.op, ast.Add) and isinstance(node.target, ast.Name)
        return ast.unparse(node.target) if is_name else ""
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.BinOp):
        return ""
    left = ast.dump(node.value.left).replace("Load()", "Store()")
    is_same = left == ast.dump(node.targets[0])
    return ast.unparse(node.targets[0]) if is_same else ""


def body(node: ast.stmt) -> int:
    """The line on which the body of a compound statement begins, or the first `case`; 0 for another statement."""
    if isinstance(node, ast.Match):
        return node.cases[0].pattern.lineno
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


def has_yield(node: ast.stmt) -> bool:
    """Whether a simple statement has a `yield` of its own: what `yield from` hands over, another one has yielded."""
    if body(node):
        return False
    return any(isinstance(part, ast.Yield) for part in ast.walk(node))
