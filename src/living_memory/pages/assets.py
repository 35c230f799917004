"""The files of `docs/` beside its pages: the site hands them out as they are, with no policy to hold them."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from ..problem import Problem, problem
from .typed_html import IN_A_DRAWING, LINKS, is_shape

KINDS = (".css", ".js", ".md", ".png", ".py", ".svg")
"""What may lie there."""
DRAWING = ".svg"
DEFINES = ("<!DOCTYPE", "<!ENTITY", "<?xml-stylesheet")
"""How a drawing begins that brings in something else."""


def check(docs: Path) -> Iterator[Problem]:
    """All that is wrong with the files in this folder, but for hidden ones, which the site leaves out."""
    for path in sorted(docs.rglob("*")):
        way = path.relative_to(docs)
        is_hidden = any(part.startswith(".") for part in way.parts)
        is_file = path.is_symlink() or not path.is_dir()
        if is_file and not is_hidden:
            yield from check_file(f"docs/{way.as_posix()}", path)


def check_file(where: str, path: Path) -> Iterator[Problem]:
    """All that is wrong with a file of `docs/`."""
    if path.is_symlink():
        what = "is a link, behind which any file of this machine could lie"
        yield problem(where, what, "put the file itself there")
    elif path.suffix not in KINDS:
        what = "a browser would open it without the policy that each page has"
        kinds = ", ".join(KINDS)
        do = f"take it out, or make it one of {kinds}"
        yield problem(where, what, do)
    elif path.suffix == DRAWING:
        for what in check_drawing(path):
            yield problem(where, what, "draw it without: shapes and words are enough")


def check_drawing(path: Path) -> Iterator[str]:
    """What a drawing has that could do more than be seen."""
    try:
        text = path.read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
    except (OSError, ValueError, ElementTree.ParseError) as error:
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


def local(name: object) -> str:
    """A name without its namespace; empty for a comment."""
    if not isinstance(name, str):
        return ""
    _, _, short = name.rpartition("}")
    return short
