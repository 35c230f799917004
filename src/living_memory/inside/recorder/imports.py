"""What is loaded before a snippet runs: the modules of the standard library that it imports, itself or by another file.

A module from beside it is a part of the program: it runs where the program imports it.
"""

import ast
import os
import sys
import tokenize

OF_TYPES = ("ParamSpec", "TypeAlias", "TypeVar", "TypeVarTuple")
SPEAKING = {"__hello__", "__phello__", "antigravity", "this"}
"""The modules that do what a program imports them for as they are loaded."""


def of_standard_library(nodes: "list[ast.AST]", folder: str) -> "list[str]":
    """Their names, by alphabet, for a program of these nodes in this folder."""
    found: set[str] = set()
    read: set[str] = set()
    waiting = named(nodes)
    while waiting:
        name = waiting.pop()
        first, *_ = name.split(".")
        path = beside(first, folder)
        if path and path not in read:
            read.add(path)
            waiting |= named(nodes_of(path))
        elif not path and first in sys.stdlib_module_names - SPEAKING:
            found.add(name)
    return sorted(found)


def beside(name: str, folder: str) -> str:
    """The file in the folder of the program that an import of this name runs; empty if it is another's."""
    for path in (f"{folder}{name}{os.sep}__init__.py", f"{folder}{name}.py"):
        if os.access(path, os.R_OK):
            return path
    return ""


def nodes_of(path: str) -> "list[ast.AST]":
    """The nodes of a module; none where it is not Python, which its import will say."""
    try:
        with tokenize.open(path) as opened:
            return list(ast.walk(ast.parse(opened.read())))
    except (SyntaxError, ValueError):
        return []


def named(nodes: "list[ast.AST]") -> "set[str]":
    """The modules that are imported by name."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
        elif type(node).__name__ in OF_TYPES:  # of 3.12, which then imports it itself
            names.add("typing")
    return names
