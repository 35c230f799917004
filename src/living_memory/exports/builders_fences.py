"""The fences that the builder would run as programs: ours are read as data instead, and no other is run."""

from collections.abc import Iterable
from typing import Any

from markdown import Markdown
from markdown_exec import formatter, validator

from .site_build import Site


def take_over(known: Iterable[dict[str, Any]], site: Site) -> None:
    """Where the builder would run a fence, let it ask the page that this site has in work."""
    ours = Format(site)
    for one in known:
        if one["validator"] is validator:
            one["format"] = ours


class Format:
    """What stands in the place of a fence that is run; for the builder that is Markdown or HTML, and no program."""

    def __init__(self, site: Site) -> None:
        """It asks the page that this site has in work."""
        self.site = site

    def __call__(
        self,
        source: str,
        language: str,
        css_class: str,
        options: dict[str, Any],
        md: Markdown,
        **more: Any,
    ) -> str:
        """The HTML of a fence."""
        said = self.site.work.fence(source, options["html"])
        html: str = formatter(said, "markdown", css_class, options, md, **more)
        return html
