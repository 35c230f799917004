"""SVG as text: elements, and the two shapes of an arrow."""

from dataclasses import dataclass
from functools import cache, lru_cache

from markupsafe import Markup, escape


@dataclass(frozen=True)
class Point:
    """A point of a picture, or the way from one point to another; `y` grows downwards."""

    x: float
    y: float

    def __add__(self, way: "Point") -> "Point":
        """The point at the end of a way that begins here."""
        return Point(self.x + way.x, self.y + way.y)

    def __sub__(self, other: "Point") -> "Point":
        """The way from the other point to this one."""
        return Point(self.x - other.x, self.y - other.y)

    def __mul__(self, share: float) -> "Point":
        """So much of the way."""
        return Point(self.x * share, self.y * share)

    def __str__(self) -> str:
        """The point as a path has it: `12.0 7.5`."""
        return f"{self.x:.1f} {self.y:.1f}"


@lru_cache(maxsize=50_000, typed=True)  # typed: `Markup` equals a text, and is escaped
def tag(name: str, *inside: str, **attributes: object) -> Markup:
    """One element; `None` and "" leave an attribute out, `class_` is `class`, `aria_label` is `aria-label`.

    Of a page of a thousand steps most elements are those of the step before.
    """
    head = name
    for key, value in attributes.items():
        is_empty = isinstance(value, str) and not value
        if value is not None and not is_empty:
            head += attribute(key, value)
    if not inside:
        return Markup(f"<{head}/>")
    body = "".join(map(escaped, inside))
    return Markup(f"<{head}>{body}</{name}>")


@lru_cache(maxsize=100_000, typed=True)  # typed: `Markup` equals a text, and is escaped
def attribute(key: str, value: object) -> str:
    """One attribute of an element, with the space before it; its value is escaped.

    A page of a thousand steps says most of its attributes many times.
    """
    return f' {attribute_name(key)}="{attribute_text(value)}"'


@cache
def attribute_name(key: str) -> str:
    """The name of an attribute, of the word that stands for it in Python."""
    return key.rstrip("_").replace("_", "-")


def attribute_text(value: object) -> str:
    """A number with at most one decimal, anything else escaped: a number has nothing to escape."""
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    if isinstance(value, int):
        return str(value)
    return escaped(value)


def escaped(value: object) -> str:
    """Text with the signs of HTML escaped; what is HTML stays as it is."""
    return value if isinstance(value, Markup) else escape(value)


def text(
    words: str,
    x: float,
    y: float,
    class_: str,
    anchor: str | None = None,
    whole: str = "",
) -> Markup:
    """A line of text; `anchor` is None for its start, or "middle" or "end".

    Where the words are not the `whole` text, a reader who points at them sees that.
    """
    parts = [words]
    if whole not in ("", words):
        parts.append(tag("title", whole))
    return tag(
        "text",
        *parts,
        class_=class_,
        x=x,
        y=y,
        text_anchor=anchor,
    )


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    radius: float = 4,
    class_: str | None = None,
) -> Markup:
    """A rectangle with round corners; a radius of 0 is what SVG takes without one."""
    return tag(
        "rect",
        class_=class_,
        x=x,
        y=y,
        width=width,
        height=height,
        rx=radius or None,
    )


def circle(x: float, y: float, radius: float, class_: str) -> Markup:
    """A circle."""
    return tag("circle", class_=class_, cx=x, cy=y, r=radius)


def path(points: str, class_: str | None = None, length: int | None = None) -> Markup:
    """A path; a `length` of one, whatever its true length, lets a style draw it slowly."""
    return tag("path", class_=class_, d=points, pathLength=length)


def curve(start: Point, end: Point) -> str:
    """The path of a curve that leaves and arrives level."""
    across = end.x - start.x
    bend = Point(max(14, across * 0.55), 0)
    return f"M{start}C{start + bend} {end - bend} {end}"


def toward(start: Point, end: Point, distance: float) -> Point:
    """The point so far from the start on the way to the end, at most half the way."""
    way = end - start
    whole = abs(way.x) + abs(way.y)
    if not whole:
        return start
    share = min(distance / whole, 0.5)
    return start + way * share


def corners(points: list[Point], radius: float = 5) -> str:
    """The path through these points with round corners."""
    first, *inner = points
    parts = [f"M{first}"]
    for before, corner, after in zip(points, inner, inner[1:]):
        arriving = toward(corner, before, radius)
        leaving = toward(corner, after, radius)
        parts.append(f"L{arriving}Q{corner} {leaving}")
    last = points[-1]
    parts.append(f"L{last}")
    return "".join(parts)
