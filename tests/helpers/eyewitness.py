"""Runs inside a program that nobody records, and writes down memory before each statement, by `sys` and `gc` alone.

A program imports it first and asks by `witness_(line)`. It shares no code with the recorder, runs none of the
program's own, and holds nothing between two statements.
"""

import builtins
import collections
import ctypes
import gc
import json
import os
import re
import sys
import types
from collections.abc import Iterator

PROGRAM = os.path.abspath(sys.argv[0])
PEN = os.open(f"{PROGRAM}.rows", os.O_WRONLY | os.O_CREAT)
MOST = 200
"""How many statements are looked at, and how many objects at each."""
DEEP = 3
"""How far an object may be from a name."""
SEQUENCES = (list, tuple, collections.deque)
VALUES = (int, float, str, bytes, complex, bool)
FUNCTION = 1
"""`CO_OPTIMIZED`: before 3.13 the dict of such a frame is a copy, which is emptied again."""
WITHIN = re.compile(r"<generic")
"""What has no frame in a picture: the parameters of a type."""
C_CODE = (types.MethodDescriptorType, types.WrapperDescriptorType)
BASES = vars(type)["__mro__"].__get__
SPACE = vars(type)["__dict__"].__get__
NAME = vars(type)["__name__"].__get__
asked = []


def candidates() -> list[str]:
    """All words of the program, and those that a class makes private."""
    with open(PROGRAM, encoding="utf-8") as text:
        words = sorted(set(re.findall(r"\w+", text.read())))
    private = [word for word in words if re.fullmatch(r"__\w*[^_]_?", word)]
    return words + [f"_{one.lstrip('_')}{name}" for one in words for name in private]


def answer(line: int) -> None:
    """Write the row of one place; the collector rests meanwhile, so that it comes when it would have come."""
    if len(asked) == MOST:
        return
    asked.append(line)
    was_enabled = gc.isenabled()
    gc.disable()
    row = look(line, sys._getframe(1))
    for address, one in row["objects"].items():
        # The argument is a reference more, on each version: it comes from no variable that could lend it.
        one["count"] = sys.getrefcount(object_at(address)) - 1
    os.write(PEN, json.dumps(row).encode() + b"\n")
    if was_enabled:
        gc.enable()


def object_at(address: int) -> object:
    """The object with this `id`."""
    return ctypes.cast(address, ctypes.py_object).value


def look(line: int, frame: types.FrameType) -> dict:
    """All but the counts: once it has returned, nothing of what it saw is held."""
    frames, values = [], []
    while frame is not None:
        code = frame.f_code
        if code.co_filename == PROGRAM and not WITHIN.match(code.co_name):
            names = variables(frame)
            values += names.values()
            ids = {name: id(value) for name, value in names.items()}
            frames.insert(0, [code.co_name, ids])
        frame = frame.f_back
    found = {}
    for _ in range(DEEP):
        values = [inner for value in values for inner in note(value, found)]
    return {"line": line, "frames": frames, "objects": found}


def variables(frame: types.FrameType) -> dict[str, object]:
    """The names of a frame, but those that the interpreter itself gives."""
    if frame.f_code.co_name == "<module>":
        special = re.compile("__.*__")
        space = frame.f_globals.items()
        return {name: value for name, value in space if not special.fullmatch(name)}
    space = frame.f_locals
    found = {name: value for name, value in space.items() if name[0] != "."}
    if sys.version_info < (3, 13) and frame.f_code.co_flags & FUNCTION:
        space.clear()
    return found


def note(value: object, found: dict[int, dict]) -> list[object]:
    """Write down an object that is met for the first time; gives those that it refers to."""
    if id(value) in found or len(found) == MOST:
        return []
    cls, inner = type(value), []
    found[id(value)] = one = {"type": NAME(cls), "size": None}
    if sizes_by_c(cls):
        one["size"] = sys.getsizeof(value)
    if cls in VALUES:
        one["text"] = repr(value)[:MOST]
    elif cls in SEQUENCES:
        inner = list(value)
        one["items"] = list(map(id, inner))
    elif cls is dict:
        inner = list(value.values())
        one["values"] = list(map(id, inner))
    elif cls in (set, frozenset):
        one["many"] = len(value)
    elif all(SPACE(base).get("__module__") == "__main__" for base in BASES(cls)[:-1]):
        inner = attributes(value, cls, one) if cls is not object else []
    return inner


def sizes_by_c(cls: type) -> bool:
    """Whether no code of the program is asked for the size."""
    own = next(SPACE(base) for base in BASES(cls) if "__sizeof__" in SPACE(base))
    return type(own["__sizeof__"]) in C_CODE


def attributes(value: object, cls: type, one: dict) -> list[object]:
    """Note the references of an instance to others than its class, and its attributes by name; gives their values."""
    held = [each for each in gc.get_referents(value) if each is not cls]
    one["referents"] = [[id(each), number_of_values(each)] for each in held]
    for each in list(held):
        held += each.values() if type(each) is dict else ()
    ids = set(map(id, held))
    named = dict(own_values(value, cls, ids))
    one["attributes"] = {name: id(each) for name, each in named.items()}
    return list(named.values())


def number_of_values(value: object) -> "int | None":
    """How many values a dict has, None for another object."""
    return len(value) if type(value) is dict else None


def own_values(value: object, cls: type, ids: set[int]) -> Iterator[tuple[str, object]]:
    """What an instance holds under a name of the program, as `object` finds it; no property is called."""
    for name in CANDIDATES:
        shared = [SPACE(base)[name] for base in BASES(cls) if name in SPACE(base)]
        if any(map(runs_code, shared)):
            continue
        try:
            found = object.__getattribute__(value, name)
        except AttributeError:
            continue
        if id(found) in ids:
            yield name, found


def runs_code(one: object) -> bool:
    """Whether what a class shares may run code of the program when it is asked for: a property, a cached one."""
    is_slot = type(one) is types.MemberDescriptorType
    reads = getattr(type(one), "__get__", None)
    is_python = type(reads) is types.FunctionType
    return is_python or (hasattr(type(one), "__set__") and not is_slot)


def import_first() -> None:
    """Import what the program will: what a module leaves to the collector is not the program's."""
    with open(PROGRAM, encoding="utf-8") as text:
        names = re.findall(r"^(?:import|from) ([\w.]+)", text.read(), re.M)
    for name in names:
        if name != __name__ and name != "__future__":
            __import__(name)


CANDIDATES = candidates()
builtins.witness_ = answer
import_first()
gc.collect()
