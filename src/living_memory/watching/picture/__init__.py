"""A trace as a player that a reader steps through: layout, drawing, sentences and HTML, made when the site is built."""

from .fragment import player
from .legend import how_to_read
from .story import Story

__all__ = ["Story", "how_to_read", "player"]
