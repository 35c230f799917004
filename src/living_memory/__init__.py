"""Living Memory: snippets that every build runs again, and the pages that show what they printed.

What a fence of a page may call is imported when it is first asked for: `import living_memory` imports nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .exports.facts import fact
    from .pages.drawings import drawing
    from .pages.figure import printed_by, show
    from .pages.what_moved import what_moved
    from .watching.picture import how_to_read

__all__ = ["drawing", "fact", "how_to_read", "printed_by", "show", "what_moved"]
ROOMS = {
    "drawing": "pages.drawings",
    "fact": "exports.facts",
    "how_to_read": "watching.picture",
    "printed_by": "pages.figure",
    "show": "pages.figure",
    "what_moved": "pages.what_moved",
}
"""Where each function that a fence may call is at home."""


def __getattr__(name: str) -> object:
    """The function of this name, from its room."""
    if name not in ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{ROOMS[name]}"), name)
