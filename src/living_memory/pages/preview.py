"""The picture of the book beside a link that somebody shares: its name, what it is about, two names of one list.

It has the size that such places ask for, and the font that matplotlib brings: nothing is asked of another host.
"""

from base64 import b64decode, b64encode
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

from ..running import cache

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME = "assets/preview.png"
WIDTH, HEIGHT = 1200, 630
PAPER, INK, GREEN = "#ffffff", "#1f2430", "#00796b"
ITEMS = ("name", "age")
NAMES = ("columns", "wanted")
"""The two names and the one list of the front page."""


def preview(title: str, about: str) -> bytes:
    """The picture of a book as PNG; it is drawn anew where the words, this file or matplotlib change."""
    drawn_by = Path(__file__).read_text(encoding="utf-8"), version("matplotlib")
    kept = cache.entry("previews", title, about, *drawn_by)
    known = kept.read()
    if known is not None:
        return b64decode(known)
    drawn = draw(title, about)
    kept.keep(b64encode(drawn).decode())
    return drawn


def draw(title: str, about: str) -> bytes:
    """Draw it; a point of the drawing is a pixel of the picture, from the top on the left."""
    # It takes a second, and mostly the picture is kept.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100, facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(HEIGHT, 0)
    axes.set_axis_off()
    size = min(58, 1000 / max(len(title), 1))  # in points, so that it has room
    write(axes, 130, title, size=size, weight="bold")
    write(axes, 205, fill(about, 52), size=24, va="top", linespacing=1.4)
    draw_two_names(axes)
    file = BytesIO()
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def write(axes: "Axes", y: float, words: str, x: float = 80, **style: Any) -> None:
    """Write some words, as they are, at this height."""
    plain: dict[str, Any] = {"color": INK, "va": "center", "parse_math": False}
    axes.text(x, y, words, **(plain | style))


def draw_two_names(axes: "Axes") -> None:
    """Two names with an arrow each, and the places of the list to which both lead."""
    left, top, width, height = 620, 415, 210, 90
    code: dict[str, Any] = {"size": 26, "family": "monospace"}
    arrow = {"arrowstyle": "-|>", "color": GREEN, "lw": 4, "mutation_scale": 26}
    for number, name in enumerate(NAMES):
        y = top + height * number
        end = left - 8, top + 25 + 40 * number
        write(axes, y, name, **code)
        axes.annotate("", xy=end, xytext=(270, y), arrowprops=arrow)
    for number, item in enumerate(ITEMS):
        x = left + width * number
        right, bottom = x + width, top + height
        across, down = [x, right, right, x, x], [top, top, bottom, bottom, top]
        axes.plot(across, down, color=GREEN, lw=4)
        write(axes, top + height / 2, f'"{item}"', x=x + width / 2, ha="center", **code)
