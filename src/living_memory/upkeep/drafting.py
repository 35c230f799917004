"""Draft the version notes that are missing: each where it belongs in its docstring, without a reason yet."""

import ast

from ..book import judging
from ..book.model import Book
from ..book.snippets import NOTE, TODO, Snippet
from ..book.versions import order
from ..files import exact, line_end, write


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
    try:
        fresh = noted(exact(snippet.path), note)
    except NoPlace:
        return f"not drafted: {snippet.where}: write `{note}` into its docstring"
    write(snippet.path, fresh, snippet.where)
    return f"drafted: {snippet.where}: `{note}`, write the reason and its source"


def noted(source: str, note: str) -> str:
    """The source of a snippet with one more version note in its docstring, in the order of the versions.

    All else is the same to the letter, the ends of its lines too. Raise `NoPlace` where that cannot be.
    """
    literal = docstring_literal(source)
    above, _, below = source.partition(literal)
    longer = noted_literal(literal, note, line_end(source))
    fresh = above + longer + below
    if not differs_by_note(source, fresh, longer, note):
        raise NoPlace
    return fresh


def docstring_literal(source: str) -> str:
    """The docstring as it is typed, with its quotes; raise `NoPlace` where there is none."""
    try:
        first, *_ = ast.parse(source).body
    except (SyntaxError, ValueError):  # no Python, or no statement at all
        raise NoPlace from None
    value = first.value if isinstance(first, ast.Expr) else None
    is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
    typed = ast.get_source_segment(source, first) if is_text else None
    if not typed:
        raise NoPlace
    return typed


def noted_literal(literal: str, note: str, end: str) -> str:
    """The literal of a docstring with one more note, between quotes that may enclose several lines.

    Raise `NoPlace` where it is empty.
    """
    quote = literal[-1]
    prefix, _, quoted = literal.partition(quote)
    inside = quoted.strip(quote)
    if not inside:
        raise NoPlace
    claim, *below = inside.splitlines()
    notes = [note]
    for row in below:
        if NOTE.fullmatch(row):
            notes.append(row)
        else:
            claim += f"{end}{row}"
    notes.sort(key=version_of)
    rows = [claim.rstrip(), "", *notes, ""]
    text = end.join(rows)
    quotes = quote * 3
    return f"{prefix}{quotes}{text}{quotes}"


def version_of(note: str) -> tuple[int, ...]:
    """What to sort notes by: their versions."""
    version, _, _ = note.partition(":")
    return order(version)


def differs_by_note(before: str, after: str, literal: str, note: str) -> bool:
    """Whether the parser finds this literal, where another stood, as the docstring, and in it one note more."""
    try:
        is_whole = docstring_literal(after) == literal
    except NoPlace:
        return False
    rows = docstring_rows(after)
    wanted = [*docstring_rows(before), note]
    return is_whole and sorted(rows) == sorted(wanted)


def docstring_rows(source: str) -> list[str]:
    """The lines of a docstring that are not empty."""
    tree = ast.parse(source)
    text = ast.get_docstring(tree) or ""
    return [row for row in text.splitlines() if row.strip()]
