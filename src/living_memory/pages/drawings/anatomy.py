"""Small objects to scale, a bar of bytes each: before the header, header, value, and the rest of the block."""

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg

WIDE, EDGE, HIGH, STEP, WORD = 360, 8, 24, 48, 8
PARTS = ("before", "header", "value", "rest")
WORDS = ("before the header", "header", "value", "rest of the block")


def draw(output: Output) -> tuple[str, Markup]:
    """The claim and the picture; a line of the output is the four parts of one object, `16 + 16 + 24 + 8`."""
    objects = {
        line.label: [int(part) for part in line.value.split("+")]
        for line in output.values()
    }
    ahead = max(before for before, *_ in objects.values())
    byte = (WIDE - 2 * EDGE) / (
        ahead + max(sum(behind) for _, *behind in objects.values())
    )
    header, top = EDGE + ahead * byte, 50.0
    parts = legend()
    for number, (label, sizes) in enumerate(objects.items()):
        y = top + number * STEP
        parts += [svg.text(f"{label}, {sum(sizes)} bytes", EDGE, y + 12, "head")]
        parts += bar(header - sizes[0] * byte, y + 17, byte, sizes)
    bottom = top + len(objects) * STEP
    parts += [svg.path(f"M{header:.1f} {top + 2:.1f}V{bottom:.1f}", "id")]
    parts += [svg.text("here points id()", header, bottom + 13, "", "middle")]
    value, whole = (
        sum(sizes[2] for sizes in objects.values()),
        sum(map(sum, objects.values())),
    )
    claim = (
        f"Of the {whole} bytes of these {len(objects)} blocks, {value} are the values."
    )
    return claim, svg.tag(
        "svg", *parts, class_="lm-anatomy", viewBox=f"0 0 {WIDE} {bottom + 20:.0f}"
    )


def bar(x: float, y: float, byte: float, sizes: list[int]) -> list[Markup]:
    """The parts of one object side by side, with their bytes, and a mark at each word."""
    parts: list[Markup] = []
    for part, size in zip(PARTS, sizes):
        if size:
            parts += [svg.rect(x, y, size * byte, HIGH, 0, part)]
            words = (x + word * byte for word in range(WORD, size, WORD))
            parts += [
                svg.path(f"M{word:.1f} {y + HIGH:.1f}v-5", "word") for word in words
            ]
            parts += [svg.text(str(size), x + size * byte / 2, y + 16, "in")]
        x += size * byte
    return parts


def legend() -> list[Markup]:
    """What the parts are."""
    parts = []
    for number, (part, words) in enumerate(zip(PARTS, WORDS)):
        x, y = (EDGE, 190)[number % 2], 4 + number // 2 * 20
        parts += [
            svg.rect(x, y, 12, 12, 0, part),
            svg.text(words, x + 18, y + 10.5, ""),
        ]
    return parts
