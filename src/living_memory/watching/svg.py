"""SVG as text: elements, and the two shapes of an arrow."""

from itertools import pairwise

from markupsafe import Markup, escape

Point = tuple[float, float]


def tag(name: str, *inside: str, **attributes: object) -> Markup:
    """One element; `None` and "" leave an attribute out, `class_` is `class`, `aria_label` is `aria-label`."""
    words = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), number(value))
        for key, value in attributes.items()
        if value not in (None, "")
    )
    body = Markup("").join(map(escape, inside))
    return Markup("<{0}{1}>{2}</{0}>" if inside else "<{0}{1}/>").format(
        Markup(name), words, body
    )


def number(value: object) -> object:
    """A number with at most one decimal, anything else as it is."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value


def text(
    words: str, x: float, y: float, class_: str, anchor: str | None = None
) -> Markup:
    """A line of text; `anchor` is None for its start, or "middle" or "end"."""
    return tag("text", words, class_=class_, x=x, y=y, text_anchor=anchor)


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    radius: float = 4,
    class_: str | None = None,
) -> Markup:
    """A rectangle with round corners."""
    return tag("rect", class_=class_, x=x, y=y, width=width, height=height, rx=radius)


def circle(x: float, y: float, radius: float, class_: str) -> Markup:
    """A circle."""
    return tag("circle", class_=class_, cx=x, cy=y, r=radius)


def path(points: str, class_: str | None = None, length: int | None = None) -> Markup:
    """A path; a `length` of one, whatever its true length, lets a style draw it slowly."""
    return tag("path", class_=class_, d=points, pathLength=length)


def curve(start: Point, end: Point) -> str:
    """The path of a curve that leaves and arrives level."""
    (x1, y1), (x2, y2) = start, end
    bend = max(14, (x2 - x1) * 0.55)
    return f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def toward(start: Point, end: Point, distance: float) -> Point:
    """The point so far from the start on the way to the end, at most half the way."""
    (x1, y1), (x2, y2) = start, end
    whole = abs(x2 - x1) + abs(y2 - y1)
    share = min(distance / whole, 0.5) if whole else 0
    return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


def corners(points: list[Point], radius: float = 5) -> str:
    """The path through these points with round corners."""
    words = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (before, corner), (_, after) in pairwise(pairwise(points)):
        (x1, y1), (x2, y2) = (
            toward(corner, before, radius),
            toward(corner, after, radius),
        )
        words.append(
            f"L{x1:.1f} {y1:.1f}Q{corner[0]:.1f} {corner[1]:.1f} {x2:.1f} {y2:.1f}"
        )
    return "".join([*words, f"L{points[-1][0]:.1f} {points[-1][1]:.1f}"])
