"""The files of `docs/` beside its pages: the site hands them out as they are, with no policy to hold them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tinycss2 import parse_stylesheet
from tinycss2.ast import Node, StringToken, URLToken

from ..book.authored import text_of
from ..files import IS_PIPE, is_pipe
from ..problem import Problem, problem
from .html_rules import IN_A_DRAWING, LINKS, is_shape

KINDS = (".css", ".js", ".md", ".png", ".py", ".svg")
"""What may lie there."""
DRAWING, STYLE = ".svg", ".css"
READ = (DRAWING, STYLE, ".js")
"""What is text, in which nothing may be hidden from a reviewer."""
PARTS = ("prelude", "content", "arguments")
"""Where the parts of a style have parts of their own."""
ADDRESS = re.compile(r"(?i)\burl\(\s*[^#\s][^)]*\)")
"""A fill or a filter that does not stand in the drawing itself."""
DEFINES = ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet")
"""How a drawing begins that brings in something else."""


def check(docs: Path) -> Iterator[Problem]:
    """All that is wrong with the files in this folder, but for hidden ones, which the site leaves out."""
    for path in sorted(docs.rglob("*")):
        way = path.relative_to(docs)
        is_hidden = any(part.startswith(".") for part in way.parts)
        if not (is_hidden or path.is_dir()):
            yield from check_file(f"docs/{way.as_posix()}", path)


def check_file(where: str, path: Path) -> Iterator[Problem]:
    """All that is wrong with a file of `docs/`, which is no link."""
    if path.suffix not in KINDS:
        what = "a browser would open it without the policy that each page has"
        kinds = ", ".join(KINDS)
        do = f"take it out, or make it one of {kinds}"
        yield problem(where, what, do)
    elif is_pipe(path):
        yield problem(where, IS_PIPE, "put a file there, or remove it")
    elif path.suffix in READ:
        yield from check_text(where, path)


def check_text(where: str, path: Path) -> Iterator[Problem]:
    """All that is wrong with a drawing, a style or a script."""
    try:
        text = text_of(path, where)
    except Problem as wrong:
        yield wrong
        return
    if path.suffix == DRAWING:
        for what in check_drawing(text):
            yield problem(where, what, "draw it without: shapes and words are enough")
    if path.suffix == STYLE:
        for address in asked_by(parse_stylesheet(text)):
            what = f"asks another host for `{address}`"
            yield problem(where, what, "put the file into docs/assets, and name it so")


def asked_by(style: Iterable[Node]) -> Iterator[str]:
    """The addresses of other hosts in a style: in an `@import`, a `url()`, or a text that may be either."""
    for node in style:
        if isinstance(node, (URLToken, StringToken)) and urlsplit(node.value).netloc:
            yield node.value
        for part in PARTS:
            yield from asked_by(getattr(node, part, None) or ())


def check_drawing(text: str) -> Iterator[str]:
    """What a drawing has that could do more than be seen."""
    try:
        root = ElementTree.fromstring(text)
    except (ValueError, ElementTree.ParseError) as error:
        yield f"is no drawing that can be read: {error}"
        return
    for start in DEFINES:
        if start in text:
            yield f"has `{start}`"
    for element in root.iter():
        tag = local(element.tag).lower()
        if tag in IN_A_DRAWING:
            yield f"has the element `<{tag}>`"
        for name, value in element.items():
            attribute = local(name).lower()
            if not is_shape(attribute):
                yield f"has `{attribute}=` on `<{tag}>`"
            elif attribute in LINKS and not value.startswith("#"):
                yield f"leads to `{value}`"
            for address in ADDRESS.findall(value):
                yield f"leads to `{address}`"


def local(name: object) -> str:
    """A name without its namespace; empty for a comment."""
    if not isinstance(name, str):
        return ""
    _, _, short = name.rpartition("}")
    return short
