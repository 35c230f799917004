"""The sections of an article: what stands deeper folds together, and what tells an answer waits until it is shown.

An article is HTML whose sections begin with an `<h2>` each; figures and drawings have none.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

SECTION = re.compile(r"(?=<h2[ >])")
DEEP = re.compile(r'<h2 (?=[^>]*class="deeper")(?=[^>]*id="(?P<anchor>[^"]+)")[^>]*>')
"""The heading of a section that is deeper; its author wrote `{ #anchor .deeper }`."""
LEAD = r"<p><strong>[^<]*[?.]</strong>\n"
"""A bold line of its own, which opens another subject as a heading does."""
INTRO = r"<p>(?:(?!</p>).)*</p>\s*<figure class=\"lm-figure\"(?:(?!</figure>).)*<details class=\"lm-answer\">"
"""A figure that asks, with the paragraph that leads to it."""
BREAK = re.compile(
    rf"(?=<h[23][ >]|<p>(?:<strong>What to do|Read on)|<div class=\"footnote\">|{LEAD}|{INTRO})",
    re.S,
)
"""Where nothing waits any longer for an answer."""
ADVICE = "<p><strong>What to do"
DO = '<details class="lm-do"><summary data-search-exclude="true">Skip the guess: what to do</summary>\n{}</details>\n'
"""Advice often tells the answer: behind a question it is in a fold of its own, for who came for it alone."""
HEADING = re.compile(f"<h[23][ >]|{LEAD}")
ASKS = re.compile(r'<figure class="lm-figure".*?</figure>', re.S)
ANSWER = '<details class="lm-answer">'
FOLD = Markup(
    '<details class="lm-deeper" open><summary data-search-exclude="true"><b>Deeper</b> {}</summary>\n{}</details>\n'
)
WAITS = '<div class="lm-waits">{}</div>\n'
LINK = '<a href="#{}" class="md-nav__link">'
DEEP_LINK = '<a href="#{}" class="md-nav__link lm-deep">'


def with_folds(html: str) -> str:
    """The article with its deeper sections in one fold, and with what an unopened answer would give away behind it."""
    sections = [waiting(one) for one in SECTION.split(html)]
    parts = []
    for is_deep, group in groupby(sections, is_deeper):
        run = list(group)
        parts += [fold(run)] if is_deep else run
    return "".join(parts)


def is_deeper(section: str) -> bool:
    """Whether the author of a section has marked it."""
    return DEEP.match(section) is not None


def fold(sections: list[str]) -> str:
    """These sections in one fold, open until a reader chooses the road."""
    many = f"{len(sections)} sections" if len(sections) > 1 else "one section"
    words = f"{many}: other cases, limits, how and since when"
    return FOLD.format(words, Markup("".join(sections)))


def waiting(section: str) -> str:
    """A section in which all that follows a question waits for its answer, up to the next question or heading.

    Advice, and where to go on, is found without an answer.
    """
    said, is_asked = [], False
    for part in BREAK.split(section):
        shown = after_question(part)
        said.append(DO.format(shown) if is_asked and part.startswith(ADVICE) else shown)
        is_asked = (is_asked and not HEADING.match(part)) or asks(part)
    return "".join(said)


def asks(part: str) -> bool:
    """Whether a figure in this part of a section waits for a guess."""
    return any(ANSWER in figure[0] for figure in ASKS.finditer(part))


def after_question(part: str) -> str:
    """A part of a section, without a heading, advice or footnotes in it but what it begins with."""
    for figure in ASKS.finditer(part):
        rest = part[figure.end() :]
        if ANSWER in figure[0] and rest.strip():
            return part[: figure.end()] + WAITS.format(after_question(rest))
    return part


def mark_contents(page: str) -> str:
    """A whole page whose contents tell its deeper sections from the others."""
    for anchor in deeper(page):
        page = page.replace(LINK.format(anchor), DEEP_LINK.format(anchor))
    return page


def deeper(html: str) -> Iterator[str]:
    """The anchors of the deeper sections."""
    for heading in DEEP.finditer(html):
        yield heading["anchor"]
