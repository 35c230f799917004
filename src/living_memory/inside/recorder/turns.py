"""Where comprehensions are on their way, and which of their turns are steps.

A turn is one time round the innermost loop of a comprehension, one value of a generator expression, or one call of a
lambda. The first ones of each statement are steps; the others are passed over and counted. What lives on between two
steps is numbers and text.
"""

from types import FrameType

from code_objects import COMPREHENSIONS, LAMBDA
from comprehensions import Comprehension
from inlined import Inlined, key_of
from source import Source

OF_STATEMENT = 10
"""So many turns of one code are steps each time a statement runs."""
OF_PROGRAM = 40
"""So many turns of one code are steps in all."""
NONE = Inlined([], {}, {})


class Turns:
    """How often what has gone round; `passed` are the turns since the last step that are none, by their names.

    `hidden` are the frames of calls that are passed over as a whole.
    """

    def __init__(self, source: Source) -> None:
        """Nothing has run yet."""
        self.comprehensions = source.comprehensions
        self.inlined = source.inlined
        self.keys: dict[int, int] = {}
        self.lines: dict[int, int] = {}
        self.places: dict[int, int] = {}
        self.taken: dict[str, int] = {}
        self.depths: dict[str, int] = {}
        self.in_all: dict[str, int] = {}
        self.passed: dict[str, int] = {}
        self.hidden: list[int] = []

    def table(self, frame: FrameType) -> Inlined:
        """The comprehensions in the code of a frame."""
        if not self.inlined:
            return NONE
        code = frame.f_code
        address = id(code)
        if address not in self.keys:
            self.keys[address] = key_of(code)
        return self.inlined.get(self.keys[address], NONE)

    def begin(self, frame: FrameType) -> None:
        """A frame begins, where another one may have been."""
        self.lines.pop(id(frame), None)

    def ended(self, frame: FrameType) -> str:
        """The comprehension of which a turn is over, as a line begins anew: its key; empty where none is.

        Whoever arrives at a loop from further down, or again at the same line, has gone back to it.
        """
        table = self.table(frame)
        if not table.ends:
            return ""
        address, line, place = id(frame), frame.f_lineno, frame.f_lasti
        line_before = self.lines.get(address)
        place_before = self.places.get(address, 0)
        self.lines[address] = line
        self.places[address] = place
        if place not in table.ends or line_before is None:
            return ""
        has_gone_back = line == line_before or place_before > place
        return self.key_within(frame, table.ends[place]) if has_gone_back else ""

    def key(self, frame: FrameType) -> str:
        """What the turns of a frame are counted under."""
        return f"{frame.f_code.co_name} {id(frame.f_code)}"

    def key_within(self, frame: FrameType, number: int) -> str:
        """What those of a comprehension are counted under, in a frame of its own or within another one."""
        if frame.f_code.co_name in COMPREHENSIONS:
            return self.key(frame)
        return f"{self.comprehensions[number].name} {number}"

    def running(self, frame: FrameType) -> "list[Comprehension]":
        """The comprehensions that are on their way within a frame, the outer one first."""
        table = self.table(frame)
        if not table.spans:
            return []
        place = frame.f_lasti
        span = table.spans[place // 2]
        loop = table.loops.get(place, -1)
        if loop >= 0:
            span = self.comprehensions[loop].span
        found = []
        for number, one in enumerate(self.comprehensions):
            if number == loop or one.is_around(span):
                found.append(one)
        return found

    def begin_statement(self, depth: int) -> None:
        """A statement begins, with so many frames of statements open: what has run within it is none of its own."""
        for key in [key for key, opened in self.depths.items() if opened >= depth]:
            del self.depths[key]
            del self.taken[key]

    def may_take(self, depth: int, key: str) -> bool:
        """Whether one more turn may be a step of a statement."""
        is_early = self.taken.get(f"{key} {depth}", 0) < OF_STATEMENT
        return is_early and self.in_all.get(key, 0) < OF_PROGRAM

    def take(self, depth: int, key: str) -> bool:
        """Count one more turn; whether it is a step."""
        if not self.may_take(depth, key):
            self.pass_over(key)
            return False
        of_statement = f"{key} {depth}"
        self.depths[of_statement] = depth
        self.taken[of_statement] = self.taken.get(of_statement, 0) + 1
        self.in_all[key] = self.in_all.get(key, 0) + 1
        return True

    def pass_over(self, key: str) -> None:
        """Count a turn that is no step."""
        name, _, _ = key.partition(" ")
        self.passed[name] = self.passed.get(name, 0) + 1

    def hides(self, frame: FrameType, depth: int) -> bool:
        """Whether a call that begins is passed over as a whole: of a lambda, or of a comprehension that has a frame."""
        name = frame.f_code.co_name
        key = self.key(frame)
        if name == LAMBDA:
            is_hidden = not self.take(depth, key)
        else:
            is_hidden = name in COMPREHENSIONS and not self.may_take(depth, key)
        if is_hidden:
            self.hidden.append(id(frame))
        return is_hidden
