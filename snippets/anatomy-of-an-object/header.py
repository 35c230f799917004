"""The header of an object holds its count and its type, and the value stands behind it."""

import ctypes


def word(number, kind=ctypes.c_size_t):
    return kind.from_address(id(weight) + 8 * number).value


weight = float("1.5")
before = word(0)
second_name = weight
print("header bytes:", object.__basicsize__)
print("first word rises by:", word(0) - before)
print("second word is type:", word(1) == id(float))
print("third word as float:", word(2, ctypes.c_double))
print("bytes of a float:", float.__basicsize__)
