"""Read the reference count of an object where it stands in memory, without holding the object.

The field is `ob_refcnt` (Include/object.h): a word until 3.11, its lower half from 3.12 on, where a set top bit
says that the object is immortal (PEP 683).
"""

import ctypes
import os
import sys

VERSION = sys.version_info[:2]
WORD = ctypes.sizeof(ctypes.c_void_p)
MANY = 1001
IMMORTAL = 1 << 31
OVERFLOW = 0xFFFF << 32

half = ctypes.c_uint32.from_address
word = ctypes.c_size_t.from_address


def find_counter() -> int:
    """How many bytes into an object its counter stands; raise `RuntimeError` where none moves as a counter must."""
    if WORD != 8 or not getattr(sys, "_is_gil_enabled", lambda: True)():
        raise RuntimeError("only 64-bit builds of CPython with the GIL can be recorded")
    probe = []
    held = [probe] * (MANY - 1)
    places = [
        place
        for place in range(0, 4 * WORD, 4)
        if half(id(probe) + place).value == MANY
    ]
    held.clear()
    for place in places:
        if half(id(probe) + place).value == 1:
            return place
    raise RuntimeError("the reference count is not where it can be found")


COUNTER = find_counter()


def count(address: int) -> "int | None":
    """How many references the object at this address has; None if it is immortal."""
    if VERSION < (3, 12):
        return word(address + COUNTER).value
    low = half(address + COUNTER).value
    return None if low >= IMMORTAL else low


class Memory:
    """This process's memory as a file: to read where nothing may be any more fails, and does not crash.

    Only Linux has it; elsewhere every look says "alive", and a place that is used again within a line is not noticed.
    """

    file = -1

    def open(self) -> None:
        """Open it for the process that asks, not for the one that it was forked from."""
        if sys.platform == "linux":
            self.file = os.open("/proc/self/mem", os.O_RDONLY)

    def is_dead(self, address: int, type_address: int) -> bool:
        """Whether no object of this type, with a count, is at the address any longer."""
        if self.file < 0:
            return False
        try:
            raw = os.pread(self.file, 2 * WORD, address + COUNTER)
        except OSError:  # the memory itself was given back
            return True
        first, kind = (
            int.from_bytes(raw[at : at + WORD], sys.byteorder) for at in (0, WORD)
        )
        # From 3.14 on, a dead object on a free list has the link to the next one in the place of its count.
        linked = VERSION >= (3, 14) and first & OVERFLOW
        return kind != type_address or bool(linked) or not first & 0xFFFFFFFF


MEMORY = Memory()
