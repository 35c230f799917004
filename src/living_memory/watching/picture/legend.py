"""How to read the picture: each mark once, with the mark drawn."""

from collections.abc import Callable

from markupsafe import Markup

from .. import svg

WIDE, HIGH = 88, 28


def how_to_read() -> str:
    """A list of the marks as HTML, each drawn and explained in a sentence or two."""
    rows = Markup("").join(
        Markup("<li>{}<span>{}</span></li>").format(picture(draw()), Markup(words))
        for draw, words in MARKS
    )
    return Markup('<ul class="lm-marks">{}</ul>').format(rows)


def picture(parts: list[Markup]) -> Markup:
    """A small picture beside its words, which say the same."""
    return svg.tag(
        "svg",
        *parts,
        viewBox=f"0 0 {WIDE} {HIGH}",
        width=WIDE,
        height=HIGH,
        aria_hidden="true",
    )


def name() -> list[Markup]:
    """A name with its dot and its arrow."""
    return [
        svg.text("pear", 2, 18.5, "name"),
        svg.circle(42, 14, 4.5, "dot"),
        *arrow("from-name", "M42 14H76", 82),
    ]


def arrow(kind: str, way: str, x: float) -> list[Markup]:
    """An arrow to the right."""
    return [
        svg.tag(
            "g",
            svg.path(way, "line"),
            svg.path(f"M{x} 14l-7 -4v8z", "tip"),
            class_=f"arrow {kind}",
        )
    ]


def box(state: str, *inside: Markup) -> list[Markup]:
    """A small box."""
    return [svg.tag("g", svg.rect(2, 3, 84, 22, 6), *inside, class_=f"box {state}")]


def pill() -> list[Markup]:
    """A count with a ring beside it."""
    words = svg.text("2 refs", 25, 18, "", "middle")
    return [
        svg.tag(
            "g",
            svg.tag("g", svg.rect(2, 5, 46, 18, 9), words, class_="pill"),
            svg.circle(56, 14, 3.3, "ring"),
            class_="box live",
        )
    ]


def again() -> list[Markup]:
    """A thin arrow."""
    return [svg.circle(8, 14, 3, "dot"), *arrow("from-name again", "M8 14H76", 82)]


def weak() -> list[Markup]:
    """A weak reference."""
    return [
        svg.tag("g", svg.circle(8, 14, 4.5, "dot weak"), class_="box"),
        *arrow("from-box weak", "M12 14H76", 82),
    ]


def place() -> list[Markup]:
    """A place in a list, changed, and a reserved place."""
    cell = svg.tag(
        "g",
        svg.rect(4, 1, 26, 26),
        svg.text("7", 17, 18.5, "value", "middle"),
        class_="place moved",
    )
    return [cell, svg.rect(34, 1, 16, 26, 4, "spare")]


def tagged(state: str, word: str) -> Callable[[], list[Markup]]:
    """A box with its word."""
    return lambda: box(state, svg.text(word, 44, 18, "words", "middle"))


def size() -> list[Markup]:
    """A size."""
    return [svg.tag("g", svg.text("72 B", 44, 18.5, "size", "middle"), class_="box")]


def strip() -> list[Markup]:
    """Three steps of the strip: an ordinary one, one with something lost, one with something freed."""
    ways = [
        ("M2 14h24", "step"),
        ("M32 14h24", "step lost"),
        ("M62 14h24", "step"),
        ("M75 14h11", "step freed"),
    ]
    return [svg.path(way, kind) for way, kind in ways]


MARKS = [
    (name, "A dot is one reference, and its arrow leads to the object."),
    (
        pill,
        "The object's own count of references, read from the running Python. "
        "A ring is a reference that is not drawn. Full dots and rings add up to the count.",
    ),
    (
        again,
        "A thin arrow with a small dot adds nothing to the count: it shares a reference that is drawn already.",
    ),
    (
        weak,
        "A dotted arrow is a weak reference: it watches the object and adds nothing to its count.",
    ),
    (size, "The size in bytes, as <code>sys.getsizeof</code> gives it."),
    (
        place,
        "A yellow place has just changed. A dashed place is room that a list keeps for later.",
    ),
    (tagged("new", "new"), "The object is new since this line."),
    (
        tagged("ghost", "unreachable"),
        "Still in memory, though no name leads to it. The collector will free it.",
    ),
    (
        tagged("held", "kept"),
        "No name leads to it, but something that is not drawn does.",
    ),
    (
        strip,
        "The strip has one piece a step. In a purple, dotted piece something is unreachable; "
        "in a red, half-filled one something is freed.",
    ),
    (tagged("dead", "freed"), "Freed by this line. Its memory can be used again."),
    (
        lambda: [
            svg.tag(
                "g",
                svg.rect(28, 4, 32, 20, 5),
                svg.text("5", 44, 18.5, "value", "middle"),
                class_="place",
            )
        ],
        "A small value that all of Python can share stands where it is used, without a box.",
    ),
]
