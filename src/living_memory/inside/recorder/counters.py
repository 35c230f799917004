"""Read the reference count of an object where it stands in memory, without holding the object.

The field is `ob_refcnt` (Include/object.h): a word until 3.11, from 3.12 on its lower half, or all of it where a word
has four bytes. A very high count says that the object is immortal (PEP 683).
"""

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import linear_memory
from word import HALF, IS_NARROW, WORD, WORDS, half, word

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = sys.version_info[:2]
MANY = 1001
IMMORTAL = (1 << 30) - 1 if IS_NARROW else 1 << 31
"""The lowest count that says so: `_Py_IMMORTAL_REFCNT` of 3.12 in a word of four bytes, in one of eight a top bit."""
LOWER_HALF = 0xFFFFFFFF
OVERFLOW = 0xFFFF << 32


def find_counter() -> int:
    """How many bytes into an object its counter stands; raise `RuntimeError` where none moves as a counter must."""
    if not has_gil():
        raise RuntimeError("only builds of CPython with the GIL can be recorded")
    probe: list[object] = []
    held = [probe] * (MANY - 1)
    address = id(probe)
    places = range(0, 4 * WORD, HALF)
    full = [place for place in places if read(address + place) == MANY]
    held.clear()
    for place in full:
        if read(address + place) == 1:
            return place
    raise RuntimeError("the reference count is not where it can be found")


def has_gil() -> bool:
    """Whether this interpreter has a global lock that is on."""
    if hasattr(sys, "_is_gil_enabled"):
        is_on: bool = sys._is_gil_enabled()
        return is_on
    return True


def read(address: int) -> int:
    """The half word that stands at an address."""
    return half(address).value


COUNTER = find_counter()


def count(address: int) -> "int | None":
    """How many references the object at this address has; None if it is immortal."""
    if VERSION < (3, 12):
        return word(address + COUNTER).value
    low = read(address + COUNTER)
    return None if low >= IMMORTAL else low


class Memory:
    """This process's memory, read in pieces, so that to read where nothing may be any more fails, and does not crash.

    Where no system gives it, every look says "alive", and a place that is used again within a line is not noticed.
    """

    PIECE = 4096
    """The bytes that are read at once: objects that are made together stand near each other."""

    def __init__(self) -> None:
        """Make all that a look needs: what it made itself could take the place of something that has just died."""
        self.buffers = [bytearray(self.PIECE)]
        self.words = memoryview(self.buffers[0]).cast(WORDS)
        self.link = [bytearray(2 * WORD)]
        self.linked = memoryview(self.link[0]).cast(WORDS)
        self.found: list[int] = []
        self.fill: Callable[[list[bytearray], int], int] | None = None

    def open(self) -> None:
        """Open it for the process that asks, not for the one that it was forked from."""
        if sys.platform == "linux":
            file = os.open("/proc/self/mem", os.O_RDONLY)
            self.fill = partial(os.preadv, file)
        elif linear_memory.HERE:
            self.fill = linear_memory.fill

    def read(self, address: int) -> int:
        """Read the words from the counter of an object on; gives how many: none where the memory is given back."""
        return self.copy(address, self.buffers)

    def copy(self, address: int, buffers: "list[bytearray]") -> int:
        """The same, into these buffers."""
        if self.fill is None:
            return 0
        try:
            return self.fill(buffers, address + COUNTER) // WORD
        except OSError:
            return 0

    def dead(self, places: "list[int]", types: "dict[int, int]") -> "list[int]":
        """Where of these places, in their order, no object of its type, with a count, stands any longer.

        The list that it gives is the same each time.
        """
        self.found.clear()
        if self.fill is None:
            return self.found
        start, room = 0, 0
        for at in range(len(places)):
            address = places[at]
            word = (address - start) // WORD
            if not 0 <= word < room - 1:
                start, room, word = address, self.read(address), 0
            if room < 2 or self.is_dead(word, types[address]):
                self.found.append(at)
        return self.found

    def stands(self, address: int, type_address: int) -> bool:
        """Whether an object of this type is alive at the address."""
        return self.read(address) > 1 and not self.is_dead(0, type_address)

    def is_dead(self, word: int, type_address: int) -> bool:
        """Whether what begins with this word of the buffer is no object of this type that is alive."""
        first = self.words[word]
        if self.words[word + 1] != type_address:
            return True
        if VERSION >= (3, 14) and self.is_link(first, type_address):
            return True
        return not first & LOWER_HALF

    def is_link(self, first: int, type_address: int) -> bool:
        """Whether the place of the count of a dead object, on a free list, has the link to the next one of its type."""
        if not IS_NARROW:
            return first & OVERFLOW != 0
        # It could be a count, too, so high that nobody has seen it: then no object of the type stands there.
        return self.copy(first, self.link) > 1 and self.linked[1] == type_address

    def type_at(self, address: int) -> int:
        """The address of the type of what is at the address; 0 where nothing may be read."""
        return self.words[1] if self.read(address) > 1 else 0


MEMORY = Memory()
