"""What an exception says, asked so that no code of the snippet runs."""

from types import WrapperDescriptorType

import classes
from classes import is_instance
from values import is_atom

ADDRESS = " at 0x"
"""What stands before an address in the text of an object: it is another one in each run."""


def message(error: BaseException, folder: str) -> str:
    """What an exception says, without the snippet's folder; empty if only code could say it, or with an address."""
    if not is_plain(error):
        return ""
    # A copy: `str` gives the very text that the exception holds, and whoever keeps that counts as its holder.
    copied = str(error).encode("utf-8", "surrogatepass")
    text = copied.decode("utf-8", "surrogatepass").replace(folder, "")
    return "" if ADDRESS in text else text


def is_plain(error: BaseException) -> bool:
    """Whether what `str` says of an exception is made of small values, by the interpreter alone."""
    parts = [*BaseException.__dict__["args"].__get__(error)]
    if is_instance(error, OSError):
        parts += [OSError.filename.__get__(error), OSError.filename2.__get__(error)]
    is_small = all(is_atom(part) for part in parts)
    return is_small and type(writer(type(error))) is WrapperDescriptorType


def writer(cls: type) -> object:
    """What `str` asks for the text of an object of a class."""
    for one in classes.mro(cls):
        if "__str__" in classes.namespace(one):
            return classes.namespace(one)["__str__"]
    return None
