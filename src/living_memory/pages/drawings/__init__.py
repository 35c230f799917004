"""Pictures drawn to scale from what a snippet printed: one module a kind of picture."""

from importlib import import_module

from markupsafe import Markup, escape

from ...book.recordings import groups
from ..current import current
from ..figure import Column


def drawing(kind: str, name: str) -> str:
    """The picture of this kind, from what the newest Python printed for the snippet, as an HTML figure.

    A kind is a module of this package with `draw(output) -> (claim, svg)`; the claim is caption and text alternative.
    One that sets versions side by side has `compare(groups)` in its place: `("3.10 to 3.12", output)`, oldest first.
    """
    book = current()
    if wrong := book.missing(name):
        raise KeyError(wrong)
    outputs, module = book.outputs(name), import_module(f"{__name__}.{kind}")
    *_, newest = outputs
    side_by_side = hasattr(module, "compare")
    found = [
        (Column(minors, output, output).head, output)
        for minors, output in groups(outputs)
    ]
    claim, svg = module.compare(found) if side_by_side else module.draw(outputs[newest])
    who = (
        Column(list(outputs), outputs[newest], outputs[newest]).head
        if side_by_side
        else newest
    )
    caption = Markup(
        "{} <small>Drawn from <code>{}</code> on Python {}.</small>"
    ).format(claim, name, who)
    return Markup(
        '<figure class="lm-drawing"><figcaption>{}</figcaption><div role="img" aria-label="{}">{}</div></figure>'
    ).format(caption, escape(claim), svg)
