"""Living Memory: snippets that every build runs again, and the pages that show what they printed."""

from .page import show

__all__ = ["show"]
