"""The schema of a trace as a page: every name and every key of `inside/trace.py`, in its own words."""

import ast
from collections.abc import Iterator

from ..project import INSIDE

SOURCE = INSIDE / "trace.py"


def trace_schema() -> str:
    """The schema in Markdown: a heading for each name, its meaning, and a line for each key."""
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    return "\n\n".join(paragraphs(tree))


def paragraphs(tree: ast.Module) -> Iterator[str]:
    """The schema, paragraph by paragraph."""
    for node, meaning in documented(tree.body):
        if isinstance(node, ast.ClassDef):
            yield heading(node.name)
            yield ast.get_docstring(node) or ""
            yield from keys(node)
        elif isinstance(node, ast.Assign):
            name = ast.unparse(node.targets[0])
            value = ast.unparse(node.value)
            yield heading(name)
            yield f"`{value}`"
            yield meaning


def documented(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, str]]:
    """Each statement with the docstring that stands below it, if one does."""
    nothing = ast.Pass()
    for node, below in zip(body, [*body[1:], nothing]):
        yield node, text_of(below)


def text_of(node: ast.stmt) -> str:
    """The text of a docstring; empty for any other statement."""
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
    return ""


def heading(name: str) -> str:
    """The heading of a name, with an anchor."""
    anchor = name.lower()
    return f"### `{name}` {{ #trace-{anchor} }}"


def keys(node: ast.ClassDef) -> Iterator[str]:
    """A line for each key of a record: its type, what it means, when it is there."""
    for field, meaning in documented(node.body):
        if isinstance(field, ast.AnnAssign):
            name = ast.unparse(field.target)
            kind = ast.unparse(field.annotation)
            words = " ".join(meaning.split())
            yield f"- **`{name}`**, `{kind}`: {words}"
