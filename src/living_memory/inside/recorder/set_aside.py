"""What a variable of a function refers to while a comprehension within that frame has taken its name.

From 3.12 on the interpreter puts it aside, on the stack of the frame (PEP 709, `LOAD_FAST_AND_CLEAR`), where nobody can
read it. The last step before the comprehension began has seen it, and it cannot die as long as it lies there.
"""

import ctypes
from types import FrameType
from typing import TYPE_CHECKING

from counters import MEMORY
from frames import EMPTY, Variables
from tally import ByAddress

if TYPE_CHECKING:
    from collections.abc import Iterable


class SetAside:
    """The addresses of what the variables of functions referred to that a comprehension may take the name of."""

    def __init__(self, names: "set[str]") -> None:
        """`names` are those of all comprehensions."""
        self.names = names
        self.known: dict[str, int] = {}

    def note(self, frame: FrameType, pairs: "Variables") -> None:
        """Take note of the variables of a frame in which no comprehension runs."""
        now = {name: id(value) for name, value in pairs if name in self.names}
        for name in self.names:
            place = f"{id(frame)} {name}"
            self.known.pop(place, None)
            if name in now:
                self.known[place] = now[name]

    def of(
        self, frame: FrameType, names: "Iterable[str]", types: ByAddress
    ) -> "Variables":
        """Those of these variables of a frame that are set aside; `types` has the types of what the last step showed.

        Where memory cannot be read, none is certain to be alive, and none is given.
        """
        found = []
        for name in names:
            value = self.held(self.known.get(f"{id(frame)} {name}", 0), types)
            if value is not EMPTY:
                found.append((name, value))
        return found

    def held(self, address: int, types: ByAddress) -> object:
        """The object at an address, if one of the same type stands there still; or `EMPTY`."""
        if address not in types or not MEMORY.stands(address, types[address]):
            return EMPTY
        held: object = ctypes.cast(address, ctypes.py_object).value
        return held
