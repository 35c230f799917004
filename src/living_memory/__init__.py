"""Living Memory: snippets that every build runs again, and the pages that show what they printed."""

from .page import printed_by, show

__all__ = ["printed_by", "show"]
