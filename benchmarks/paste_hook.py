"""A hook of MkDocs for the floor: it puts in what has been made before, and makes nothing."""

import re
from pathlib import Path
from typing import Any

PASTED = Path(__file__).parent / "pasted"
PLACE = re.compile(r'<div data-pasted="(\d+)"></div>')


def on_page_content(html: str, page: Any, **others: Any) -> str:
    """Put each output in its place."""
    kept = PASTED / str(page.file.src_uri)

    def output(found: re.Match[str]) -> str:
        file = kept / f"{found[1]}.html"
        return file.read_text(encoding="utf-8")

    return PLACE.sub(output, html)


def on_page_context(context: object, page: Any, **others: Any) -> None:
    """Put the content that is kept for the whole of this page on it."""
    kept = PASTED / str(page.file.src_uri)
    whole = kept.with_suffix(".html")
    if whole.exists():
        page.content += whole.read_text(encoding="utf-8")
