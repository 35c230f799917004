"""Whether two runs of a program may go on at once: none of them leaves or takes what the other one finds.

What is not known to be so is run one after the other.
"""

import ast

import imports

HARMLESS = (
    *("__future__", "abc", "array", "bisect", "collections", "contextlib", "copy"),
    *("dataclasses", "decimal", "enum", "fractions", "functools", "gc", "heapq"),
    *("itertools", "math", "numbers", "operator", "random", "re", "statistics"),
    *("string", "struct", "sys", "textwrap", "time", "types", "typing", "weakref"),
)
"""Modules by which a program reaches nothing outside its process."""
REACHING = (
    *("__builtins__", "__import__", "__loader__", "__subclasses__", "modules"),
    *("breakpoint", "compile", "eval", "exec", "help", "input", "open", "stdin"),
)
"""Names by which it may: files, other modules, standard input, code that is not in the text."""


def is_alone(nodes: "list[ast.AST]") -> bool:
    """Whether a program of these nodes names nothing that reaches outside its process."""
    modules = {name.partition(".")[0] for name in imports.named(nodes)}
    return modules.issubset(HARMLESS) and not any(map(reaches, nodes))


def reaches(node: ast.AST) -> bool:
    """Whether this names something that may reach outside the process, as a name, an attribute or a text."""
    if isinstance(node, ast.ImportFrom):
        names = {alias.name for alias in node.names}
        return bool(node.level) or not names.isdisjoint(REACHING)
    if isinstance(node, ast.Name):
        return node.id in REACHING
    if isinstance(node, ast.Attribute):
        return node.attr in REACHING
    return isinstance(node, ast.Constant) and node.value in REACHING
