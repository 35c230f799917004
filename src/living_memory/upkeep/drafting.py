"""Draft the version notes that are missing: each where it belongs in its docstring, without a reason yet."""

import ast

from ..book import judging
from ..book.model import Book
from ..book.snippets import NOTE, TODO, Snippet
from ..book.versions import order
from ..files import replace


class NoPlace(Exception):
    """A docstring is written in a way that a note more would spoil."""


def draft(book: Book) -> list[str]:
    """Write a note without a reason wherever a note is missing; give what was done, or is left to do, a line each."""
    said = []
    for snippet in book.snippets.values():
        for step in judging.unexplained(book, snippet):
            note = f"{step.new}: {TODO} why"
            said.append(draft_note(snippet, note))
    return said


def draft_note(snippet: Snippet, note: str) -> str:
    """Write one note into the file of a snippet; give what was done, or what is left to do by hand."""
    source = snippet.path.read_text(encoding="utf-8")
    try:
        replace(snippet.path, noted(source, note))
    except NoPlace:
        return f"not drafted: {snippet.where}: write `{note}` into its docstring"
    return f"drafted: {snippet.where}: `{note}`, write the reason and its source"


def noted(source: str, note: str) -> str:
    """The source of a snippet with one more version note in its docstring, in the order of the versions.

    Raise `NoPlace` where that would change anything else.
    """
    first = ast.parse(source).body[0]
    if not isinstance(first, ast.Expr):
        raise NoPlace
    literal = ast.get_source_segment(source, first.value) or ""
    above, _, below = source.partition(literal)
    longer = noted_literal(literal, note)
    fresh = above + longer + below
    if not differs_by_note(source, fresh, note):
        raise NoPlace
    return fresh


def noted_literal(literal: str, note: str) -> str:
    """The literal of a docstring with one more note, between quotes that may enclose several lines."""
    quote = literal[-1]
    prefix, _, quoted = literal.partition(quote)
    inside = quoted.strip(quote)
    claim, *below = inside.splitlines()
    notes = [note]
    for row in below:
        if NOTE.fullmatch(row):
            notes.append(row)
        else:
            claim += f"\n{row}"
    notes.sort(key=version_of)
    rows = [claim.rstrip(), "", *notes, ""]
    text = "\n".join(rows)
    quotes = quote * 3
    return f"{prefix}{quotes}{text}{quotes}"


def version_of(note: str) -> tuple[int, ...]:
    """What to sort notes by: their versions."""
    version, _, _ = note.partition(":")
    return order(version)


def differs_by_note(before: str, after: str, note: str) -> bool:
    """Whether a source has one note more in its docstring than another, and nothing else is different."""
    try:
        new = ast.parse(after)
    except SyntaxError:
        return False
    old = ast.parse(before)
    if code_below(new) != code_below(old):
        return False
    rows = docstring_rows(new)
    wanted = [*docstring_rows(old), note]
    return sorted(rows) == sorted(wanted)


def code_below(tree: ast.Module) -> list[str]:
    """The statements below the docstring, as the parser understands them."""
    _, *below = tree.body
    return list(map(ast.dump, below))


def docstring_rows(tree: ast.Module) -> list[str]:
    """The lines of a docstring that are not empty."""
    text = ast.get_docstring(tree) or ""
    return [row for row in text.splitlines() if row.strip()]
