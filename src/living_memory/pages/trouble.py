"""What is wrong, as a box on a page: an author who has the page open while writing reads it there."""

from collections.abc import Iterable

from markupsafe import Markup, escape

BOX = Markup(
    '<div class="admonition failure lm-trouble" role="alert" data-search-exclude="true">'
    '<p class="admonition-title">{}</p><pre><code role="group" aria-label="Code">{}</code></pre></div>'
)


def box(title: str, problems: Iterable[Exception]) -> str:
    """The problems under a title; no HTML where there is none."""
    words = "\n".join(map(str, problems))
    return BOX.format(title, words) if words else ""


def figure(name: str, problem: Exception) -> str:
    """What stands in the place of the figure of a snippet that fails."""
    own = box("This snippet does not run", [problem])
    return f'<figure class="lm-figure" id="{escape(name)}">{own}</figure>'
