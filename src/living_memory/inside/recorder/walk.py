"""One walk over everything that a step shows; what it brings back are addresses and text.

A walk holds references to all it meets, so it must have ended, and been let go of, before a count is read.
"""

import gc
import types

import classes
from collector import Graph
from frames import variables
from identity import Identity
from kinds import Key, describe
from source import Source
from values import room, size

LONGEST = 24
"""How many slots of an object are shown."""
PARTS = (
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
    property,
    staticmethod,
    classmethod,
    types.CodeType,
    types.CellType,
)
"""What a class or a function is made of, and nobody draws."""
COMMON = (
    list,
    dict,
    set,
    tuple,
    types.GeneratorType,
    types.TracebackType,
    types.FrameType,
)


class Walk:
    """The records of what was met by address, in that order; the addresses that belong to the box of another object."""

    def __init__(self, graph: Graph, known: Identity, source: Source) -> None:
        """`graph` is what the collector watches now, `known` what the last step showed."""
        self.graph, self.known, self.names, self.file = (
            graph,
            known,
            source.names,
            source.file,
        )
        self.records: dict[int, dict] = {}
        self.absorbed: set[int] = set()
        self.running: set[int] = set()
        self.named: set[int] = set()
        self.met: list[object] = []

    def stack(self, frame: types.FrameType) -> "list[dict]":
        """The running frames of the snippet, the module first, with (name, address) pairs, and all they lead to."""
        found = []
        while frame is not None:
            self.running.add(id(frame))
            if frame.f_code.co_filename == self.file and not is_within(frame.f_code):
                found.append(frame)
            frame = frame.f_back
        return [self.names_of(frame) for frame in reversed(found)]

    def names_of(self, frame: types.FrameType) -> dict:
        """One running frame; `hidden` are the names of modules and other things that have no box."""
        name = frame.f_code.co_name
        drawn, hidden = [], []
        for key, value in variables(frame):
            self.named.add(id(value))
            if self.has_box(value):
                drawn.append([key, id(value)])
                self.visit(value)
            else:
                hidden.append(key)
        return {
            "name": "module" if name == "<module>" else name,
            "vars": drawn,
            **({"hidden": hidden} if hidden else {}),
        }

    def has_box(self, value: object) -> bool:
        """Whether a value may have a box."""
        return classes.has_box(value, self.file, self.running)

    def is_address(self, value: object) -> bool:
        """Whether a value is the address of an object of the snippet, now or before."""
        return type(value) is int and (
            value in self.graph.types or value in self.known.places
        )

    def visit(self, value: object) -> None:
        """Write down an object and all it leads to, the nearest first."""
        todo = [value]
        for value in todo:
            if id(value) not in self.records:
                self.met.append(value)
                todo += self.write_down(value)

    def write_down(self, value: object) -> "list[object]":
        """Make the record of one object; give the objects that its slots show."""
        kind, pairs, more = describe(value, self)
        longest = {"len": len(pairs)} if len(pairs) > LONGEST else {}
        record = {
            "kind": kind,
            "type": classes.name(type(value)),
            "class": id(type(value)),
            "size": size(value),
        }
        self.records[id(value)] = {
            **record,
            **more,
            **room(value),
            **longest,
            "slots": [],
        }
        shown = []
        for key, item in pairs[:LONGEST]:
            self.records[id(value)]["slots"].append(self.slot(key, item, shown))
        return shown

    def slot(self, key: object, value: object, shown: "list[object]") -> list:
        """A slot as [key, address]; what has no box is {"text": words}; a key that has a box is [address]."""
        if not self.has_box(value):
            return ["?" if type(key) is Key else key, {"text": classes.label(value)}]
        if type(key) is Key:
            boxed = self.has_box(key.value)
            shown += [key.value] if boxed else []
            key = [id(key.value)] if boxed else "?"
        shown.append(value)
        return [key, id(value)]

    def absorb(self, owner: object) -> None:
        """Put the parts of a class or function that are no object to a reader into its box."""
        todo = [(owner, 0)]
        for whole, depth in todo:
            for part in gc.get_referents(whole):
                if (
                    id(part) not in self.absorbed
                    and part is not owner
                    and is_part(part, owner, depth)
                ):
                    self.absorbed.add(id(part))
                    todo.append((part, depth + 1))

    def leftovers(self, lost: "list[int]") -> int:
        """Meet what no name leads to: first what is unreachable, then what something undrawn keeps alive.

        Gives how many unreachable objects are not drawn.
        """
        objects = {
            id(value): value
            for value in gc.get_objects()
            if id(value) in self.graph.types
        }
        for wanted in (is_maker, self.is_ours, self.is_common):
            for address in lost:
                if not self.is_met(address) and wanted(objects[address]):
                    self.visit(objects[address])
        gone = set(lost)
        for address, value in objects.items():
            if address not in gone and not self.is_met(address) and self.is_kept(value):
                self.visit(value)
        return sum(not self.is_met(address) for address in lost)

    def is_met(self, address: int) -> bool:
        """Whether an object is drawn, or is part of one that is."""
        return address in self.records or address in self.absorbed

    def is_ours(self, value: object) -> bool:
        """Whether this is an instance of a class of the snippet, or was drawn before."""
        return classes.is_own(type(value)) or self.known.knows(
            id(value), id(type(value))
        )

    def is_common(self, value: object) -> bool:
        """Whether this is a container as every reader knows it."""
        return any(type(value) is kind for kind in COMMON) and self.has_box(value)

    def is_kept(self, value: object) -> bool:
        """Whether an object that is alive without a name is worth a box."""
        drawn_before = (
            self.known.knows(id(value), id(type(value)))
            and type(value) is not types.FrameType
        )
        return (
            drawn_before
            or classes.is_own(type(value))
            and not issubclass(type(value), type)
        )


def is_maker(value: object) -> bool:
    """Whether this is a class or a function."""
    return issubclass(type(value), (type, types.FunctionType))


def is_within(code: types.CodeType) -> bool:
    """Whether this code runs within a statement: the body of a class, a comprehension, a lambda, an annotation."""
    name = code.co_name
    return name != "<module>" and (
        name[:1] == "<" or name == "__annotate__" or not code.co_flags & 1
    )


def is_part(part: object, owner: object, depth: int) -> bool:
    """Whether an object met so deep inside a class or function is a part of it."""
    kind, of_class = type(part), issubclass(type(owner), type)
    if any(kind is known for known in PARTS) or kind is types.FunctionType and of_class:
        return True
    if depth == 0 and kind in (dict, tuple):
        return of_class or part is not owner.__globals__
    plain = depth == 1 and of_class and kind is tuple
    return plain and all(
        type(value) in (str, int) or issubclass(type(value), type) for value in part
    )


def constants(code: types.CodeType) -> "dict[int, int]":
    """How many references the constants of a code, and of the functions in it, hold: by address."""
    found, todo = {}, [code]
    for code in todo:
        for value in code.co_consts:
            if type(value) is types.CodeType:
                todo.append(value)
                continue
            for held in (value, *(value if type(value) is tuple else ())):
                found[id(held)] = found.get(id(held), 0) + 1
    return found
