"""The marks of a picture, each drawn small and alone."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg

MIDDLE = 44  # from left to right
STRIP = {
    "M2 14h24": "step",
    "M32 14h24": "step lost",
    "M62 14h24": "step",
    "M75 14h11": "step freed",
}
"""The pieces of a strip: an ordinary one, one with something lost, one with something freed."""


def name() -> Iterator[Markup]:
    """A name with its dot and its arrow."""
    yield svg.text("pear", x=2, y=18.5, class_="name")
    yield svg.circle(x=42, y=14, radius=4.5, class_="dot")
    yield arrow("from-name", "M42 14H76")


def again() -> Iterator[Markup]:
    """A small dot and a thin arrow."""
    yield svg.circle(x=8, y=14, radius=3, class_="dot")
    yield arrow("from-name again", "M8 14H76")


def weak() -> Iterator[Markup]:
    """A weak reference."""
    dot = svg.circle(x=8, y=14, radius=4.5, class_="dot weak")
    yield svg.tag("g", dot, class_="box")
    yield arrow("from-box weak", "M12 14H76")


def arrow(kind: str, way: str) -> Markup:
    """An arrow to the right."""
    return svg.tag(
        "g",
        svg.path(way, "line"),
        svg.path("M82 14l-7 -4v8z", "tip"),
        class_=f"arrow {kind}",
    )


def pill() -> Iterator[Markup]:
    """A count with a ring beside it."""
    count = svg.tag(
        "g",
        svg.rect(x=2, y=5, width=46, height=18, radius=9),
        centred("2 refs", x=25, y=18),
        class_="pill",
    )
    ring = svg.circle(x=56, y=14, radius=3.3, class_="ring")
    yield svg.tag("g", count, ring, class_="box live")


def place() -> Iterator[Markup]:
    """A place in a list, changed, and a reserved place."""
    yield svg.tag(
        "g",
        svg.rect(x=4, y=1, width=26, height=26),
        centred("7", x=17, class_="value"),
        class_="place moved",
    )
    yield svg.rect(
        x=34,
        y=1,
        width=16,
        height=26,
        class_="spare",
    )


def value() -> Iterator[Markup]:
    """A value without a box."""
    yield svg.tag(
        "g",
        svg.rect(x=28, y=4, width=32, height=20, radius=5),
        centred("5", class_="value"),
        class_="place",
    )


def running() -> Iterator[Markup]:
    """What stands in the place of a frame that is not over."""
    yield centred("still", y=12, class_="value")
    yield centred("running", y=25, class_="value")


def size() -> Iterator[Markup]:
    """A size."""
    words = centred("72 B", class_="size")
    yield svg.tag("g", words, class_="box")


def box(state: str, word: str) -> Iterator[Markup]:
    """A box in a state, with its word."""
    yield svg.tag(
        "g",
        svg.rect(x=2, y=3, width=84, height=22, radius=6),
        centred(word, y=18, class_="words"),
        class_=f"box {state}",
    )


def strip() -> Iterator[Markup]:
    """Three steps of the strip."""
    for way, kind in STRIP.items():
        yield svg.path(way, kind)


def centred(
    words: str,
    x: float = MIDDLE,
    y: float = 18.5,
    class_: str = "",
) -> Markup:
    """A text around a point."""
    return svg.text(
        words,
        x=x,
        y=y,
        class_=class_,
        anchor="middle",
    )
