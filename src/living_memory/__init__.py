"""Snippets that every build runs again, and the pages that show what they printed.

What a fence of a page may call is imported when it is first asked for: `import living_memory` imports nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .exports.facts import fact
    from .live.workbench import workbench
    from .pages.architecture import room_laws, who_imports_whom
    from .pages.drawings import drawing
    from .pages.figure import printed_by, show
    from .pages.ledger import ledger
    from .pages.trace_schema import trace_schema
    from .pages.what_moved import what_moved
    from .watching.picture import how_to_read

__all__ = [
    "drawing",
    "fact",
    "how_to_read",
    "ledger",
    "printed_by",
    "room_laws",
    "show",
    "trace_schema",
    "what_moved",
    "who_imports_whom",
    "workbench",
]
HOMES = {
    "drawing": "pages.drawings",
    "fact": "exports.facts",
    "how_to_read": "watching.picture",
    "ledger": "pages.ledger",
    "printed_by": "pages.figure",
    "room_laws": "pages.architecture",
    "show": "pages.figure",
    "trace_schema": "pages.trace_schema",
    "what_moved": "pages.what_moved",
    "who_imports_whom": "pages.architecture",
    "workbench": "live.workbench",
}
"""Where each function that a fence may call is at home."""


def __getattr__(name: str) -> object:
    """The function of this name, from its room."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
