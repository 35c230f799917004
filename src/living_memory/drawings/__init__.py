"""Pictures drawn to scale from what a snippet printed: one module a kind of picture."""

from importlib import import_module

from markupsafe import Markup, escape

from ..book import current


def drawing(kind: str, name: str) -> str:
    """The picture of this kind, from what the newest Python printed for the snippet, as an HTML figure.

    A kind is a module of this package with `draw(output) -> (claim, svg)`; the claim is caption and text alternative.
    """
    book = current()
    if wrong := book.missing(name):
        raise KeyError(wrong)
    newest, output = list(book.outputs(name).items())[-1]
    claim, svg = import_module(f"{__name__}.{kind}").draw(output)
    caption = Markup("{} <small>Drawn from <code>{}</code> on Python {}.</small>").format(claim, name, newest)
    return Markup(
        '<figure class="lm-drawing"><figcaption>{}</figcaption><div role="img" aria-label="{}">{}</div></figure>'
    ).format(caption, escape(claim), svg)
