"""The style of a picture for a file alone: plain selectors and plain colours, which programs for slides know, too.

It is made from `player.css`. That has nested rules, `:is()`, variables and `light-dark()`, which only browsers know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..project import HOME

PLAYER = HOME / "docs/assets/player.css"
PICTURE = re.compile(r"/\* The picture \*/\n[^{]*\{\n(.*?)\n\}\n", re.S)
"""The part of the style that dresses a picture: rules inside one rule."""
RULE = re.compile(r"^  (\S[^{}]*) \{\n(.*?)\n  \}", re.S | re.M)
"""One of those: its selectors and its declarations."""
PAIR = re.compile(r"--([\w-]+): .*?light-dark\((#\w+), (#\w+)\)")
"""A colour: its name, and what it is in the light and in the dark."""
VARIABLE = re.compile(r"var\(--([\w-]+)(?:, ([^()]*))?\)")
"""A variable where it is used, with what stands in its place where nobody sets it."""
EITHER = re.compile(r":is\(([^()]*)\)")
POINTED_AT = (".hold", ".hint", ".answer")
"""What only a reader who points at a box sees."""
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Rule:
    """A rule of CSS, as text."""

    selectors: str
    declarations: str


def flat_style(scheme: str | None = None) -> str:
    """The style of a picture in one scheme; None is a light one that turns dark for who prefers that."""
    css = PLAYER.read_text(encoding="utf-8")
    if scheme:
        return "\n".join(flat_rules(css, scheme))
    light, dark = ("\n".join(flat_rules(css, one)) for one in SCHEMES)
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}"


def flat_rules(css: str, scheme: str) -> Iterator[str]:
    """The rules of a picture, and of the paper it lies on, in the colours of a scheme."""
    colours = colours_of(css, scheme)
    yield f".paper {{ fill: {colours['paper']}; }}"
    for rule in rules_of_picture(css):
        selectors = ", ".join(plain(rule.selectors))
        words = " ".join(rule.declarations.split())
        declarations = VARIABLE.sub(lambda found: value_of(found, colours), words)
        yield f"{selectors} {{ {declarations} }}"


def rules_of_picture(css: str) -> Iterator[Rule]:
    """The rules that dress a picture, but for those of a reader who points at it."""
    [inside] = PICTURE.findall(css)
    for selectors, declarations in RULE.findall(inside):
        if not any(word in selectors for word in POINTED_AT) or EITHER.match(selectors):
            yield Rule(selectors, declarations)


def colours_of(css: str, scheme: str) -> dict[str, str]:
    """The colours of a scheme, by the names of their variables."""
    place = SCHEMES.index(scheme)
    return {name: both[place] for name, *both in PAIR.findall(css)}


def value_of(found: re.Match[str], colours: dict[str, str]) -> str:
    """What stands in the place of a variable: its colour, or what the style has for a page that does not set it."""
    name, otherwise = found.groups()
    return otherwise or colours[name]


def plain(selectors: str) -> Iterator[str]:
    """The selectors without `:is()`, one for each of its alternatives."""
    found = EITHER.search(selectors)
    if not found:
        yield selectors
        return
    before, behind = selectors[: found.start()], selectors[found.end() :]
    for one in found[1].split(","):
        yield from plain(f"{before}{one.strip()}{behind}")
