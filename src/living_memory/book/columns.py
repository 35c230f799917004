"""The columns of the book: the versions that it supports, oldest first, then the builds of another kind."""

from typing import TypeVar

from ..project import BUILDS, SUPPORTED

COLUMNS = SUPPORTED + BUILDS
Said = TypeVar("Said")


def pick(found: dict[str, Said], columns: tuple[str, ...] = COLUMNS) -> dict[str, Said]:
    """What is found in these columns, in their order; the others are left out."""
    picked = {}
    for column in columns:
        if column in found:
            picked[column] = found[column]
    return picked
