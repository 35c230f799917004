"""What a word of this build is, and what is read from memory by its address: the one place that counts bytes.

A word holds an address: eight bytes, or four where a build is of 32 bits, as the one of WebAssembly is.
"""

import ctypes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal

WORD = ctypes.sizeof(ctypes.c_void_p)
WORDS: "Literal['P']" = "P"
"""How `memoryview` names memory that is read word by word, each as an address."""
HALF = ctypes.sizeof(ctypes.c_uint32)
"""The bytes of a number that has this size on each build, such as the count from 3.12 on."""
IS_NARROW = WORD == HALF
"""Whether a word has no upper half."""

byte = ctypes.c_uint8.from_address
half = ctypes.c_uint32.from_address
word = ctypes.c_size_t.from_address


def at_a_word(place: int) -> int:
    """The first place for a word from this one on: the compiler leaves room where a field would not begin there."""
    return -(-place // WORD) * WORD
