"""A part of a string is a copy, so the string can go; the whole slice is the string itself."""

import tracemalloc


def kilobytes():
    return round(tracemalloc.get_traced_memory()[0] // 1000, -2)


tracemalloc.start()
page = "memory " * 1_000_000
print("kilobytes, page:", kilobytes())
title = page[:20]
whole = page[:]
print("kilobytes, two slices:", kilobytes())
print("whole is page:", whole is page)
del page, whole
print("kilobytes, title kept:", kilobytes())
