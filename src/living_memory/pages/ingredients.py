"""All that a page is made of, as one digest: while it stays the same, a server need not make the page again."""

from ..book.fences import calls
from ..book.model import Book
from ..files import digest_of
from .changing import can_run
from .links import GLOSSARY


class Parts:
    """What the pages of a book are made of beside their own text."""

    def __init__(self, book: Book, shown_on: dict[str, str], settings: str) -> None:
        """Read what all pages share; `settings` are those of the builder."""
        glossary = book.folder / "docs" / GLOSSARY
        terms = glossary.read_text(encoding="utf-8") if glossary.exists() else ""
        who = [book.pythons, book.others, book.identities, book.edit, can_run(book)]
        self.common = f"{terms}{who}{shown_on}{settings}"
        self.snippets = {name: of_snippet(book, name) for name in book.snippets}

    def of(self, source: str) -> str:
        """The digest of all that a page with this source is made of."""
        parts = [source, self.common]
        whole_book = needs_all(source)
        for name, snippet in self.snippets.items():
            if whole_book or name in source:
                parts.append(snippet)
        return digest_of("\0".join(parts))


def of_snippet(book: Book, name: str) -> str:
    """What a snippet gives to a page: its source, what it printed, its trace, what is wrong with it."""
    snippet = book.snippets[name]
    trace = snippet.path.with_suffix(".watch.json")
    when = trace.stat().st_mtime_ns if trace.exists() else 0
    printed = [book.all_outputs(name), book.recorded[name], book.failed.get(name)]
    return f"{snippet.source}{printed}{when}"


def needs_all(source: str) -> bool:
    """Whether a fence asks for more than figures: what it prints may come from any snippet."""
    return any(call.function != "show" for call in calls(source))
