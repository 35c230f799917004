"""Pictures drawn to scale from what a snippet printed: one module a kind of picture, and its name in a table here."""

from collections.abc import Callable

from markupsafe import Markup, escape

from ...book.comparison import Outputs, groups
from ...book.versions import in_a_head
from ...inside.outputs import Output
from ..current import current
from . import anatomy, bars, block_map, generations, nested, rounds, saw, stairs
from .parts import Group, Picture

OF_NEWEST: dict[str, Callable[[Output], Picture]] = {
    "anatomy": anatomy.draw_objects,
    "bars": bars.draw_bars,
    "first_bars": bars.draw_first_bars,
    "block_map": block_map.draw_pool,
    "block_map_before": block_map.draw_before,
    "nested": nested.draw_nested,
    "rounds": rounds.draw_rounds,
    "saw": saw.draw_saw,
    "stairs": stairs.draw_stairs,
}
"""The kinds that show what the newest Python printed."""
SIDE_BY_SIDE: dict[str, Callable[[list[Group]], Picture]] = {
    "generations": generations.compare,
}
"""The kinds that set versions side by side, the oldest first."""
CAPTION = Markup("{} <small>Drawn from <code>{}</code> on Python {}.</small>")
FIGURE = Markup(
    '<figure class="lm-drawing"><figcaption>{}</figcaption>'
    '<div role="img" aria-label="{}">{}</div></figure>'
)


def drawing(kind: str, name: str, caption: str = "") -> str:
    """The picture of this kind, of what the snippet printed, as an HTML figure; raise `KeyError` without either.

    `caption` says what is compared, where the kind alone does not.
    """
    book = current()
    wrong = book.missing(name) or unknown(kind)
    if wrong:
        raise KeyError(wrong)
    outputs = book.outputs(name)
    if kind in SIDE_BY_SIDE:
        picture = SIDE_BY_SIDE[kind](grouped(outputs))
        versions = in_a_head(outputs)
    else:
        *_, versions = outputs
        picture = OF_NEWEST[kind](outputs[versions])
    title = caption or picture.title or picture.claim
    said = CAPTION.format(title, name, versions)
    return FIGURE.format(said, escape(picture.claim), picture.svg)


def unknown(kind: str) -> str:
    """What to tell an author who names a kind that is not there; empty if it is."""
    known = [*OF_NEWEST, *SIDE_BY_SIDE]
    if kind in known:
        return ""
    return f"there is no drawing {kind!r}; there are {', '.join(known)}"


def grouped(outputs: Outputs) -> list[Group]:
    """The Pythons that printed the same, oldest first."""
    return [Group(in_a_head(minors), output) for minors, output in groups(outputs)]
