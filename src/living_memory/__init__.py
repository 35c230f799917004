"""Living Memory: snippets that every build runs again, and the pages that show what they printed."""

from .drawings import drawing
from .facts import fact
from .moved import what_moved
from .page import printed_by, show
from .picture import how_to_read

__all__ = ["drawing", "fact", "how_to_read", "printed_by", "show", "what_moved"]
