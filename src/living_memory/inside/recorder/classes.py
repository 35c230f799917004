"""Facts about a class, and what of a snippet is drawn, asked so that no code of the snippet runs.

An attribute of a class is read through `type`'s own descriptors (a metaclass may define `__getattribute__`), and a
class is compared by its address (a metaclass may define `__eq__` and `__hash__`).
"""

from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from typing_extensions import TypeIs

Some = TypeVar("Some")
MAIN = "__main__"
HEAP = 1 << 9
"""The flag of a class that was made while the program ran (`Py_TPFLAGS_HEAPTYPE`)."""
flags: "Callable[[type], int]" = type.__dict__["__flags__"].__get__
module: "Callable[[type], object]" = type.__dict__["__module__"].__get__
own_name: "Callable[[type], str]" = type.__dict__["__name__"].__get__
mro: "Callable[[type], tuple[type, ...]]" = type.__dict__["__mro__"].__get__
namespace: "Callable[[type], Mapping[str, object]]" = type.__dict__["__dict__"].__get__
names_of_module: "Callable[[ModuleType], dict[object, object]]" = vars(ModuleType)[
    "__dict__"
].__get__
all_bases: "Callable[[type], tuple[type, ...]]" = type.__dict__["__bases__"].__get__
OF_STATEMENT = ("__slots__", "__weakref__")
"""The names of which a statement `class` puts one into the class, or has it from a base; a class in C has neither."""
NAMED = (ModuleType, BuiltinFunctionType, CodeType)
"""What is never drawn: it is named where it stands."""
OF_TYPES = ("ParamSpec", "TypeAliasType", "TypeVar", "TypeVarTuple")


def plain(text: str) -> str:
    """The same text as one of `str` itself: a class below it may define how it is compared and written."""
    return str.__str__(text)


def name(cls: type) -> str:
    """The name of a class."""
    return plain(own_name(cls))


def is_heap(cls: type) -> bool:
    """Whether a class was made while the program ran."""
    return flags(cls) & HEAP != 0


def is_python(cls: type) -> bool:
    """Whether a class, or one that it derives from, is written in Python: by its methods, or by how it is made."""
    for one in mro(cls):
        if is_heap(one) and any(name in namespace(one) for name in OF_STATEMENT):
            return True
        for value in namespace(one).values():
            if type(value) is FunctionType:
                return True
    return False


def slots(cls: type) -> "list[str]":
    """The names in the `__slots__` of a class as its namespace has them, in the order in which they are written."""
    written: Any = namespace(cls).get("__slots__", ())
    if type(written) is str:
        written = (written,)
    if type(written) not in (tuple, list, dict):
        return []
    own = name(cls).lstrip("_")
    found = []
    for one in filter(is_text, written):
        is_private = one.startswith("__") and not one.endswith("__")
        found.append(f"_{own}{one}" if is_private and own else one)
    return [one for one in found if one not in ("__dict__", "__weakref__")]


def is_text(value: object) -> "TypeIs[str]":
    """Whether this is a text, and no instance of a class below it."""
    return type(value) is str


def is_own(cls: type) -> bool:
    """Whether the snippet itself made this class."""
    was_made = flags(cls) & HEAP
    return was_made != 0 and is_of(cls, MAIN)


def is_of(cls: type, wanted: str) -> bool:
    """Whether a class says that it is of this module; what it says may be anything, and no code of it is asked."""
    own = module(cls)
    return type(own) is str and own == wanted


def is_instance(value: object, cls: "type[Some]") -> "TypeIs[Some]":
    """What `isinstance` would say, without asking the value's own `__class__`."""
    return issubclass(type(value), cls)


def deque_of(cls: type) -> "type[Any] | None":
    """The `deque` that a class is or is below, by its name: the snippet loads a `collections` of its own."""
    for one in mro(cls):
        if name(one) == "deque" and is_of(one, "collections"):
            return one
    return None


def bases(cls: type) -> "list[type]":
    """The classes from which a class is derived, without `object`."""
    return [one for one in all_bases(cls) if one is not object]


def members_of_enum(cls: type) -> "dict[str, object]":
    """The members of an enumeration by their names; none of another class."""
    if not is_enum(type(cls)):
        return {}
    members = namespace(cls).get("_member_map_", {})
    return members if type(members) is dict else {}


def is_enum(metaclass: type) -> bool:
    """Whether this is the class of enumerations, which 3.10 calls `EnumMeta`, or one below it."""
    names = [name(one) for one in mro(metaclass) if is_of(one, "enum")]
    return "EnumType" in names or "EnumMeta" in names


def is_cached_property(cls: type) -> bool:
    """Whether this is `functools.cached_property`, by its name: the snippet loads a `functools` of its own."""
    return name(cls) == "cached_property" and is_of(cls, "functools")


def is_buffer(cls: type) -> bool:
    """Whether this is `bytearray` or `array.array`, which the snippet may have loaded for itself."""
    is_array = name(cls) == "array" and is_of(cls, "array")
    return cls is bytearray or is_array


def has_box(value: object, file: str, running: "set[int]") -> bool:
    """Whether a value may have a box; `file` is the snippet's, `running` has the addresses of its running frames."""
    if is_instance(value, type):
        return is_own(value)
    if type(value) is FunctionType:
        own = value.__module__
        return type(own) is str and own == MAIN
    if type(value) is FrameType:
        is_ours = value.f_code.co_filename == file
        return is_ours and id(value) not in running
    return not is_for_tools(value) and not issubclass(type(value), NAMED)


def is_for_tools(value: object) -> bool:
    """Whether a compiler or a type checker reads a value, and no program does: it is named where it stands."""
    cls = type(value)
    own = module(cls)
    if type(own) is not str:
        return False
    return own == "__future__" or (own == "typing" and name(cls) in OF_TYPES)


def label(value: object) -> str:
    """The words for a value without a box."""
    if type(value) is FrameType:
        return "still running"
    if is_instance(value, ModuleType):
        own = names_of_module(value).get("__name__")
        return f"module {own}" if type(own) is str else "module"
    if is_instance(value, type):
        return name(value)
    if type(value) is FunctionType or type(value) is BuiltinFunctionType:
        return plain(value.__name__)
    return name(type(value))
