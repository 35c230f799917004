"""A removal moves every pointer behind the gap: most at the front, none at the end."""

import ctypes


def pointers(shelf):
    place = id(shelf) + list.__basicsize__ - 2 * tuple.__itemsize__
    array = ctypes.c_void_p.from_address(place).value
    return list((ctypes.c_void_p * 100).from_address(array))


for label, place in (("last", 99), ("middle", 50), ("first", 0)):
    shelf = [object() for _ in range(100)]
    before = pointers(shelf)
    del shelf[place]
    rewritten = sum(map(int.__ne__, before, pointers(shelf)))
    print(f"rewritten by {label} del:", rewritten)
