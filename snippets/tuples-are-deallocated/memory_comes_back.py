"""The memory of a tuple comes back as soon as its last name is deleted."""

import tracemalloc


def kilobytes():
    return tracemalloc.get_traced_memory()[0] // 1000


tracemalloc.start()
# Made when the program runs, so it is no constant of the code.
basket = tuple([None]) * 100_000
print("kilobytes, one name:", kilobytes())
other = basket
print("kilobytes, two names:", kilobytes())
del basket
print("kilobytes, one deleted:", kilobytes())
del other
print("kilobytes, both deleted:", kilobytes())
