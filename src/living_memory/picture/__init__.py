"""A trace as a player that a reader steps through: layout, drawing, sentences and HTML, made when the site is built."""

from .fragment import player
from .legend import how_to_read

__all__ = ["how_to_read", "player"]
