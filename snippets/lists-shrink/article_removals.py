"""Two removals slide the later pointers left, and the array keeps its places."""

import ctypes


def report(label, basket):
    room = basket.__sizeof__() - [].__sizeof__()
    print("places", label + ":", room // tuple.__itemsize__)
    # The address of the array stands two words before the object's end.
    place = id(basket) + list.__basicsize__ - 2 * tuple.__itemsize__
    array = ctypes.c_void_p.from_address(place).value
    pointers = (ctypes.c_void_p * 5).from_address(array)
    print("pointers", label + ":", *(number[p] for p in pointers))


basket = [3, 4, 5, 6, 7]
number = {id(item): item for item in basket}
report("when made", basket)
basket.remove(4)
report("after first removal", basket)
basket.remove(5)
report("after second removal", basket)
