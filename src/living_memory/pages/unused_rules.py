"""A third of the theme's style is for what this site has not: tabs, blogs, versions, keys. A page need not load that.

A rule stays where a page could show it: each class that its head names stands on some page, or in a script.
A custom property, such as an icon for a kind of note, stays where something reads it by `var`, or a script names it.
"""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

STYLES = "assets/stylesheets/main.*.css"
"""Where the site has the style of the theme."""
ALL_STYLES = "assets/**/*.css"
"""Where it has all its styles, which may read what that style sets."""
SCRIPTS = "assets/**/*.js"
"""Where it has its scripts; what else is JavaScript is the index of the search, which has all words of the book."""
RULE = re.compile(r"(?P<heads>[^{}@;]+)\{[^{}]*\}")
EMPTY = re.compile(r"@(?:media|supports)[^{};]*\{\s*\}")
COMMA = re.compile(r",(?![^()]*\))")
INNERMOST = re.compile(r"\([^()]*\)")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
GIVEN = re.compile(r"""\bclass=(?:"([^"]*)"|([^\s">]+))""")
WORD = re.compile(r"[\w-]+")
PROPERTY = re.compile(r"""(?P<name>--[\w-]+):(?:"[^"]*"|[^;{}"])*(?:;|(?=\}))""")
READ = re.compile(r"\bvar\(\s*(--[\w-]+)")
BARE = re.compile(r"[^{}@;]+\{\}")


def leave_out(site: Path) -> None:
    """Take from the theme's style in the folder of a whole site what no page of it can show."""
    known = classes(path.read_text("utf-8") for path in site.rglob("*.html"))
    spoken = words(path.read_text("utf-8") for path in site.glob(SCRIPTS))
    for path in site.glob(STYLES):
        style = path.read_text(encoding="utf-8")
        path.write_text(without(style, known | spoken), encoding="utf-8")
    read = {
        name
        for path in site.glob(ALL_STYLES)
        for name in READ.findall(path.read_text("utf-8"))
    }
    for path in site.glob(STYLES):
        style = path.read_text(encoding="utf-8")
        path.write_text(with_read(style, read | spoken), encoding="utf-8")


def classes(pages: Iterable[str]) -> set[str]:
    """The classes that these pages have."""
    found: set[str] = set()
    for page in pages:
        for quoted, bare in GIVEN.findall(page):
            found.update((quoted or bare).split())
    return found


def words(scripts: Iterable[str]) -> set[str]:
    """All that may be a class in these scripts, which give some to what they make."""
    found: set[str] = set()
    for script in scripts:
        found.update(WORD.findall(script))
    return found


def without(style: str, known: Collection[str]) -> str:
    """A style without the heads, and the rules, that ask for a class that is not known."""

    def shown(rule: re.Match[str]) -> str:
        heads = [head for head in COMMA.split(rule["heads"]) if may_match(head, known)]
        return rule[0].replace(rule["heads"], ",".join(heads), 1) if heads else ""

    return EMPTY.sub("", RULE.sub(shown, style))


def may_match(head: str, known: Collection[str]) -> bool:
    """Whether an element could have all classes that a head asks for; what stands in brackets is not asked."""
    while head != (outer := INNERMOST.sub("", head)):
        head = outer
    return all(name in known for name in CLASS.findall(head))


def with_read(style: str, read: Collection[str]) -> str:
    """A style whose custom properties are those that are read; a rule goes with its last property."""

    def kept(found: re.Match[str]) -> str:
        return found[0] if found["name"] in read else ""

    return EMPTY.sub("", BARE.sub("", PROPERTY.sub(kept, style)))
