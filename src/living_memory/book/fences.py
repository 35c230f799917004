"""The fences of a page: which are run, what they show, and what is left of the page as prose."""

import re
from collections.abc import Iterator

SHOW = re.compile(r"show\(\s*[\"'](?P<name>[^\"']*)[\"']")


FENCE = re.compile(
    r"^( *)(```+|~~~+)(?P<head>[^\n]*)\n(?P<code>.*?)^\1\2 *$", re.M | re.S
)


SPAN = re.compile(r"(`+).+?\1")


def blank(found: re.Match) -> str:
    """As many empty lines as the text had."""
    return "\n" * found[0].count("\n")


def prose(text: str) -> str:
    """A page with its code made blank, so that the numbers of the lines stay."""
    return SPAN.sub(blank, FENCE.sub(blank, text))


def shown(text: str) -> Iterator[tuple[int, str]]:
    """The snippets that the fences of a page show: (line, name)."""
    for fence in FENCE.finditer(text):
        for found in SHOW.finditer(fence["code"]) if "exec=" in fence["head"] else ():
            yield (
                text.count("\n", 0, fence.start("code") + found.start()) + 1,
                found["name"],
            )
