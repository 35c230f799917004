"""Names that need be none: `globals()[5] = basket` is allowed, and so is a name of a class below `str`."""

from classes import is_instance, plain
from classes import name as name_of
from values import is_atom, text_of


def word_of(name: object) -> str:
    """What stands before the reference of a name: a text as it is, another small value `[5]`, else `[tuple]`."""
    if is_instance(name, str):
        return plain(name)
    own = text_of(name) if is_atom(name) else name_of(type(name))
    return f"[{own}]"
