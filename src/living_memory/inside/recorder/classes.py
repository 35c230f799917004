"""Facts about a class, and what of a snippet is drawn, asked so that no code of the snippet runs.

An attribute of a class is read through `type`'s own descriptors (a metaclass may define `__getattribute__`), and a
class is compared by its address (a metaclass may define `__eq__` and `__hash__`).
"""

from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, ModuleType

HEAP = 1 << 9
"""The flag of a class that was made while the program ran (`Py_TPFLAGS_HEAPTYPE`)."""
flags, module, name, mro, namespace = (
    type.__dict__[attribute].__get__
    for attribute in ("__flags__", "__module__", "__name__", "__mro__", "__dict__")
)
NAMED = (ModuleType, BuiltinFunctionType, CodeType)
"""What is never drawn: it is named where it stands."""


def is_own(cls: type) -> bool:
    """Whether the snippet itself made this class."""
    return bool(flags(cls) & HEAP) and module(cls) == "__main__"


def has_box(value: object, file: str, running: "set[int]") -> bool:
    """Whether a value may have a box; `file` is the snippet's, `running` has the addresses of its running frames."""
    cls = type(value)
    if issubclass(cls, type):
        return is_own(value)
    if cls is FunctionType:
        return value.__module__ == "__main__"
    if cls is FrameType:
        return id(value) not in running and value.f_code.co_filename == file
    return not issubclass(cls, NAMED)


def label(value: object) -> str:
    """The words for a value without a box."""
    cls = type(value)
    if cls is FrameType:
        return "still running"
    if issubclass(cls, ModuleType):
        return "module " + ModuleType.__getattribute__(value, "__name__")
    if issubclass(cls, type):
        return name(value)
    return value.__name__ if cls in (FunctionType, BuiltinFunctionType) else name(cls)
