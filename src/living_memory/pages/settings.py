"""What `mkdocs.yml` must say for the promises of the book to hold, and what it may not: a page repeats much of it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..book.authored import unmerged, unseen
from ..problem import Problem, problem
from .typed_html import lines_with

WHERE = "mkdocs.yml"
TEXTS = ("site_name", "site_description", "site_author", "copyright", "repo_name")
"""What the theme puts on each page, some of it as HTML."""
ADDRESSES = ("site_url", "repo_url", "edit_uri")
"""Where the theme leads."""
STYLES, SCRIPTS = "extra_css", "extra_javascript"
EXTRAS = ("told", "polyfills")
SCHEMES = ("", "http", "https")
WARNS = 30
"""The level of `logging` at which a message stops a strict build."""


def check(text: str, said: Mapping[str, Any], docs: Path) -> Iterator[Problem]:
    """All that is wrong with the settings: this text, which says this; `docs` is the folder of the pages."""
    yield from unmerged(text, WHERE)
    yield from unseen(text, WHERE)
    faults = [
        *lenient(said),
        *marked_up(said),
        *astray(said),
        *beyond(said, docs),
    ]
    for what, do, needle in faults:
        lines = lines_with(text, needle)
        yield problem(WHERE, what, do, line=lines[0] if lines else None)


Faults = Iterator[tuple[str, str, str]]
"""What is wrong, what to do, and words by which the line is found."""


def lenient(said: Mapping[str, Any]) -> Faults:
    """What would let a build end well that has something to warn of."""
    if not said["strict"]:
        do = "say `strict: true`, and build without `--no-strict`"
        yield "a build that warns would be published", do, "strict:"
    for part, levels in said["validation"].items():
        for name, level in levels.items():
            if level < WARNS:
                what = f"a link would break without a word (`{name}` of {part})"
                do = f"say `{name}: warn` under `validation:`"
                yield what, do, f"{name}:"


def marked_up(said: Mapping[str, Any]) -> Faults:
    """The texts that a page would take for HTML."""
    for key in TEXTS:
        value = str(said.get(key) or "")
        if "<" in value or "&" in value:
            what = f"`{key}` is HTML on each page: {value[:60]}"
            yield what, "say it in plain words, without `<` and `&`", f"{key}:"


def astray(said: Mapping[str, Any]) -> Faults:
    """The addresses, those of `nav` too, that lead to something that is no page."""
    for key in ADDRESSES:
        value = str(said.get(key) or "")
        yield from leads_astray(f"`{key}`", value, f"{key}:")
    for target in targets(said.get("nav") or ()):
        yield from leads_astray("`nav`", target, target)


def leads_astray(where: str, address: str, needle: str) -> Faults:
    """Whether an address is neither here nor on the web."""
    try:
        scheme = urlsplit(address.strip()).scheme
    except ValueError:
        scheme = address
    if scheme not in SCHEMES:
        what = f"{where} leads to `{scheme}:`, which no page may"
        yield what, "name a page of docs/, or an address that begins https://", needle


def targets(nav: Any) -> Iterator[str]:
    """Where the entries of a `nav` lead, those of its parts too."""
    if isinstance(nav, str):
        yield nav
    children = nav.values() if isinstance(nav, Mapping) else nav
    if not isinstance(nav, str):
        for child in children:
            yield from targets(child)


def absent(noun: str, paths: Iterable[object], key: str, docs: Path) -> Faults:
    """The files that a setting names and that are not in `docs/`."""
    for path in map(str, paths):
        if not (docs / path).is_file():
            what = f"names a {noun} that is not in docs/: {path}"
            yield what, f"put it there, or take it out of `{key}`", path


def beyond(said: Mapping[str, Any], docs: Path) -> Faults:
    """The styles and scripts that are not in `docs/`, and what else the theme would do with `extra`."""
    extra = said["extra"]
    yield from absent("style", said[STYLES], STYLES, docs)
    yield from absent("script", said[SCRIPTS], SCRIPTS, docs)
    yield from absent("script", extra.get("polyfills", ()), "polyfills", docs)
    for key in extra:
        if key not in EXTRAS:
            what = f"`extra` says `{key}`, which the theme would put on each page"
            allowed = " and ".join(EXTRAS)
            yield what, f"take it out; {allowed} may stand there", f"{key}:"
