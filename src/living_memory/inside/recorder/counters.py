"""Read the reference count of an object where it stands in memory, without holding the object.

The field is `ob_refcnt` (Include/object.h): a word until 3.11, its lower half from 3.12 on, where a set top bit
says that the object is immortal (PEP 683).
"""

import ctypes
import os
import sys

VERSION = sys.version_info[:2]
WORD = ctypes.sizeof(ctypes.c_void_p)
HALF = 4
MANY = 1001
IMMORTAL = 1 << 31
LOWER_HALF = 0xFFFFFFFF
OVERFLOW = 0xFFFF << 32

half = ctypes.c_uint32.from_address
word = ctypes.c_size_t.from_address


def find_counter() -> int:
    """How many bytes into an object its counter stands; raise `RuntimeError` where none moves as a counter must."""
    if WORD != 8 or not has_gil():
        raise RuntimeError("only 64-bit builds of CPython with the GIL can be recorded")
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
    """This process's memory as a file: to read where nothing may be any more fails, and does not crash.

    Only Linux has it; elsewhere every look says "alive", and a place that is used again within a line is not noticed.
    """

    file = -1
    PIECE = 4096
    """The bytes that are read at once: objects that are made together stand near each other."""

    def open(self) -> None:
        """Open it for the process that asks, not for the one that it was forked from."""
        if sys.platform == "linux":
            self.file = os.open("/proc/self/mem", os.O_RDONLY)

    def words(self, address: int) -> "memoryview":
        """The words from the counter of an object on, as far as they were read; none where the memory is given back."""
        try:
            raw = os.pread(self.file, self.PIECE, address + COUNTER)
        except OSError:
            raw = b""
        whole = len(raw) // WORD * WORD
        return memoryview(raw)[:whole].cast("Q")

    def dead(self, places: "list[int]", types: "dict[int, int]") -> "list[int]":
        """Where of these places, in their order, no object of its type, with a count, stands any longer."""
        found: list[int] = []
        if self.file < 0:
            return found
        start, room = 0, 0
        for at, address in enumerate(places):
            word = (address - start) // WORD
            if word + 1 >= room:
                words = self.words(address)
                start, room, word = address, len(words), 0
            if not room or self.is_dead(words[word], words[word + 1], types[address]):
                found.append(at)
        return found

    def is_dead(self, first: int, kind: int, type_address: int) -> bool:
        """Whether the words that begin an object are not those of one of this type that is alive."""
        if kind != type_address:
            return True
        # From 3.14 on, a dead object on a free list has the link to the next one in the place of its count.
        if VERSION >= (3, 14) and first & OVERFLOW:
            return True
        return not first & LOWER_HALF

    def type_at(self, address: int) -> int:
        """The address of the type of what is at the address; 0 where nothing may be read."""
        words = self.words(address)
        return words[1] if len(words) > 1 else 0


MEMORY = Memory()
