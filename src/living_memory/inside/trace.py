"""The trace: what the recorder writes about one run of a program, and all that is drawn of it reads.

A trace is JSON, and `Trace` is the whole of it. A `Trace` has a `Build`, a `Birth` for each object ever shown, and
the `Step`s in the order of time. A `Step` has a `FrameRecord` for each running function and an `ObjectRecord` for
each object of the picture; a record has `Slot`s, each a `SlotKey` and a `SlotValue`, which may be a `KeyObject` and
`Words`. `Event`, `Kind` and `State` are the words that a key may have. `Number` and `Line` are numbers.

What every step, frame or object has stands in a class before it, `Any…`; what stands in `…Details` and in the class
itself is there only where its docstring says so. While a program is recorded, this module is not loaded: the recorder
names it for the type checker alone.
"""

from __future__ import annotations

from typing import Dict, Literal, Tuple, TypedDict, Union

Number = int
"""The number of an object, from 1 in the order of first sight. An object keeps it to its end; no other ever has it."""
Line = int
"""A line of the source, from 1, on which a statement begins; 0 is no line."""
One = Literal[1]
"""The value of a key that says "yes" by being there."""

Event = Literal["start", "line", "turn", "enter", "resume", "return", "raise"]
"""What a step follows.

`start`: nothing, the module is about to run its first statement. `line`: a statement has ended, and the same frame
goes on. `turn`: a comprehension has gone round once, within the line. `enter`: a function was called. `resume`: a
paused generator goes on. `return`: a frame is about to end, or to pause, with a value. `raise`: it has ended by an
exception. What a lambda and a generator expression do is told where they hand over a value, or end by an exception.
"""

Kind = Literal[
    "atom",
    "seq",
    "set",
    "map",
    "inst",
    "class",
    "func",
    "gen",
    "iter",
    "weak",
    "frame",
    "tb",
    "opaque",
]
"""What an object is to a picture.

`atom`: a value that refers to nothing, a number or a text. `seq`: a list, a tuple, a deque. `set`: a set or a
frozenset. `map`: a dict. `inst`: an instance of a class of the program, or an exception. `class` and `func`: made by
the program. `gen`: a generator, a coroutine. `iter`: an iterator of a built-in type. `weak`: a weak reference.
`frame`: the frame of a function that has ended. `tb`: an entry of a traceback. `opaque`: anything else, a bound
method too.
"""

State = Literal["live", "ghost", "held"]
"""Who keeps an object.

`live`: a name of a running function leads to it, or what that hands over does. `ghost`: nothing does, it is
unreachable, or such objects alone keep it. `held`: something that is not drawn keeps it.
"""


Cut = Literal["steps", "boxes", "bytes", "time"]
"""Why a trace ends before its program.

`steps`, `boxes`, `bytes`: the next step would be one too many, shows too much, has no room. `time`: its time is over.
"""

Shortcut = Literal["getitem", "text"]
"""What an unrecorded run of 3.11 may do at a step, and a recorded one never does.

`getitem`: it hands its references over to `__getitem__`, so that the counts of the arguments are one lower. `text`: it
makes a text longer where it stands, so that no new one is made.
"""


class KeyObject(TypedDict):
    """The key of a dict, where it is an object with a box of its own."""

    ref: Number
    """Which object."""


class Words(TypedDict):
    """What a slot refers to, where that has no box."""

    text: str
    """Its words: `module gc`, `still running`, the name of a class."""


SlotKey = Union[int, str, None, KeyObject]
"""What stands before an arrow: a place of a sequence from 0, a name, None in a set, the key of a dict.

A name that ends with `=` is a parameter with a default value, one that begins with `.` an attribute of a function;
`?` is the key of a dict that has no box. Another name in a dict is an attribute of it.
"""

SlotValue = Union[Number, Words]
"""Where an arrow leads: to an object of this step, or to words."""

Slot = Tuple[SlotKey, SlotValue]
"""One reference of an object; in JSON a list of two."""

Variable = Tuple[str, Number]
"""A name of a frame, and the object of this step that it refers to; in JSON a list of two."""

Holders = Dict[str, int]
"""How many references, by who holds them."""


class Build(TypedDict):
    """What kind of interpreter ran the program."""

    bits: int
    """The bits of an address: 64."""
    gil: bool
    """Whether there is a global interpreter lock that is on."""
    debug: bool
    """Whether it is a debug build of CPython."""


class Birth(TypedDict):
    """What stays true of an object for as long as it lives."""

    type: str
    """The name of the class that it had when it was first seen."""
    born: int
    """The index in `steps` of the step that first shows it, from 0."""


class AnyFrame(TypedDict):
    """What every frame has."""

    name: str
    """The name of the function, `module` for the module.

    What has no name is called as the compiler calls it: `<lambda>`, `<genexpr>`, `<listcomp>`, `<setcomp>` or
    `<dictcomp>`.
    """
    vars: list[Variable]
    """The variables whose objects have a box, in the order of the compiler; those of a module in that of binding."""


class FrameRecord(AnyFrame, total=False):
    """A running function, or the module."""

    hidden: list[str]
    """The names of variables without a box: of modules, of functions and classes that the program did not make.

    There where there are any.
    """
    inlined: One
    """There for a comprehension that has no frame of its own: from 3.12 on it runs in the frame before it."""
    resumed: One
    """There for a generator expression that has paused before."""


class AnyObject(TypedDict):
    """What every object has."""

    kind: Kind
    """What it is to a picture."""
    type: str
    """The name of its class."""
    rc: int | None
    """Its references as the interpreter counts them, without those of the recorder.

    None where the count says nothing: the object is immortal, or the whole process has one for this value (`shared`).
    """
    size: int | None
    """What `sys.getsizeof` says, in bytes; None where only code of the program could say it."""
    state: State
    """Who keeps it."""
    slots: list[Slot]
    """What it refers to, at most 24 of it."""


class ObjectDetails(TypedDict, total=False):
    """What objects of one kind have, and others have not."""

    cap: int
    """For how many references a list has room. There for a list."""
    text: str
    """Its value as the language writes it, at most 64 characters, or `an address`. There for an `atom`.

    That of a text may grow, where CPython makes it longer in its place.
    """
    value: str
    """What stands in it, as the language writes it, at most 64 characters.

    There for a bytearray, for an array, and for an instance that is a number, a text or bytes, too. Of an exception it
    is what `str` says of it, there where no code of the program says it.
    """
    shared: One
    """There where the whole process has one object for this value: a small int, an interned text, None, `()`."""
    weak: One
    """There for a weak reference: its slot does not keep what it refers to."""
    dead: Literal[0, 1]
    """Whether what a weak reference referred to is gone. There for one."""
    name: str
    """The name of a class, of a function, of what a generator or a frame runs. There for these four kinds.

    There for a member of an enumeration too, `Color.RED`, and for a cache, which is called as its function.
    """
    bases: list[str]
    """The names of the classes from which a class is derived, without `object`. There for a class that has such."""
    methods: list[str]
    """The names of its methods and properties, in the order of the class. There for a `class`."""
    unnamed: int
    """How many references of an instance or a dict have no name, and so no slot. There for one that has such."""
    hidden: int
    """How many attributes have no slot: the name, the class and the place of a member of an enumeration, and what an
    object of the standard library has for its own working. There where there are any.
    """
    dict: One
    """There where an instance keeps its attributes in a dict of its own, and not within itself."""


class ObjectRecord(AnyObject, ObjectDetails, total=False):
    """An object as a step shows it."""

    gc: One
    """There where the collector watches it."""
    len: int
    """How many slots there are. There where they are more than are shown."""
    more: Holders
    """The references that no arrow shows: how many, by who holds them. There where there are any.

    A holder is the name of the class of an undrawn object, `(code)` for the constants of the program, `(part)` for what
    objects with a box hold beside their slots (not told of a class), or `(other)` for the rest, which is below 0 where
    there are more arrows than references: from 3.14 on some variables borrow theirs.
    """


class AnyStep(TypedDict):
    """What every step has."""

    event: Event
    """What it follows."""
    line: Line
    """The line that just ran: of the caller, where a function is entered; 0 at the start."""
    next: Line
    """The line that runs next in this frame; 0 where the frame has ended or has paused."""
    scope: str
    """The function in which it happened, as the code names it: `<module>` for the module."""
    frames: list[FrameRecord]
    """The running functions, the module first."""
    objs: dict[str, ObjectRecord]
    """The objects of the picture, by number."""


class AnyError(TypedDict):
    """What every exception has."""

    type: str
    """The name of its class."""


class ErrorRecord(AnyError, total=False):
    """An exception on its way."""

    text: str
    """What `str` says of it, at most 200 characters. There where no code of the program would say it."""


class StepDetails(TypedDict, total=False):
    """What has happened since the step before, as far as it has."""

    returns: SlotValue
    """What the innermost frame is about to return. There at a `return`; None only where the program writes so."""
    yields: SlotValue
    """What a generator is about to hand over as it pauses. There at a `return`, for a `yield` that stands there."""
    error: ErrorRecord
    """The exception that the line has met: it leaves the frame at a `raise`, and is caught in it at a `line`."""

    out: tuple[int, int]
    """Which bytes of the output, in UTF-8, are new since the step before: from, up to. There where there are any.

    In JSON a list of two.
    """
    gc: int
    """How often the collector ran since the step before, in all generations. There where it did."""
    paused: list[int]
    """Which generators and coroutines have paused since the step before: how deep each ran, 1 if the module called it.

    There where any has.
    """
    passed: dict[str, int]
    """How many turns of comprehensions and generator expressions, and calls of lambdas, are no steps, by their names.

    There where there are any since the step before: of the many within a statement, only the first ones are steps.
    """
    passing: dict[str, int]
    """What was made and freed since the step before, and so never drawn: how many, by the names of their classes.

    There from 3.12 on where the run that tells who died within a line saw any list, set, dict or instance of a class
    of the program: what one call of C makes and frees, nobody sees.
    """
    unreachable: int
    """How many objects `gc.collect()` would find now. There where it would find any."""
    others: int
    """How many of those have no box. There where there are any."""
    shortcut: Shortcut
    """What an unrecorded run may have done otherwise. There where 3.11 may have."""
    apart: One
    """There where the run that tells who died within a line had gone another way.

    An object that took the place of another one within that line may have the number of that other one.
    """


class Step(AnyStep, StepDetails):
    """Memory between two statements."""


class AnyTrace(TypedDict):
    """What every trace has."""

    v: int
    """The version of this format: 1."""
    python: str
    """The version of the interpreter: `3.14.10`."""
    build: Build
    """What kind of interpreter it is."""
    source: str
    """The text of the program."""
    status: Literal[0, -1, None]
    """How the program ended: 0 by itself, -1 by an exception, None where nobody saw its end or `sys.exit` was it."""
    truncated: bool
    """Whether it was cut: it has more steps than the trace."""
    output: str
    """All that it printed up to the last step, on both outputs, without the folder of the program."""
    objects: dict[str, Birth]
    """Every object that a step shows, by number."""
    steps: list[Step]
    """What it did, in the order of time; at most 60 for the book, and 1,000 for a program of a reader."""


class TraceDetails(TypedDict, total=False):
    """What a trace that was cut has."""

    cut: Cut
    """Why it was cut. There where it was."""
    at: Line
    """The line with which the first step that is missing ends; of the running line where the time was over."""
    late: One
    """There where the program had not come to its end a moment later."""
    rest: str
    """The last of what it printed behind the last step. There where it printed something."""


class Trace(AnyTrace, TraceDetails):
    """What one run of a program did to memory."""
