"""Our styles and scripts as they are served: what a reader of the files needs, and a browser does not, left out."""

import re
from collections.abc import Iterable

from rjsmin import jsmin  # type: ignore[import-untyped]

COMMENT = re.compile(r"/\*.*?\*/", re.S)
SPACE = re.compile(r"\s+")


def one_sheet(sheets: Iterable[str]) -> str:
    """The sheets in this order as one, without comments and line breaks; each text of ours has single spaces."""
    whole = "\n".join(sheets)
    plain = COMMENT.sub("", whole)
    return SPACE.sub(" ", plain).strip()


def one_script(scripts: Iterable[str]) -> str:
    """The scripts in this order as one, without comments and indentation."""
    return str(jsmin("\n".join(scripts)))
