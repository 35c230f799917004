"""A list keeps its id while the array behind it moves to another address."""

import ctypes

# The address of the array stands two words before the object's end.
POINTER = list.__basicsize__ - 2 * tuple.__itemsize__


def array(shelf):
    return ctypes.c_void_p.from_address(id(shelf) + POINTER).value


shelf = ["pear", "fig", "plum"]
other_name = shelf
list_before, array_before = id(shelf), array(shelf)
shelf.extend(["kiwi"] * 1000)
print("array of empty list:", array([]))
print("list is the same:", id(shelf) == list_before)
print("array is the same:", array(shelf) == array_before)
print("other name sees it:", array(other_name) == array(shelf))
print("copy shares it:", array(shelf.copy()) == array(shelf))
