"""Living Memory: snippets that every build runs again, and the pages that show what they printed."""

from time import time

from .page import show

LOADED = time()
"""When this code was read, in seconds: `mkdocs serve` reads it again once it is older than its files."""

__all__ = ["show"]
