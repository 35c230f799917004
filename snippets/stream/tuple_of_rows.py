"""To make a tuple of a generator needs more for a moment than the tuple that stays.

3.14: the items are collected in a list, and the tuple is made of the list (gh-127058).
"""

import tracemalloc

ways = {"list": list, "tuple": tuple}
ways["tuple of list"] = lambda flags: tuple(list(flags))
for label, make in ways.items():
    tracemalloc.start()
    made = make(number % 2 == 0 for number in range(1_000_000))
    stays, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{label}, stays:", round(stays / 1e6), "MB")
    print(f"{label}, peak:", round(peak / 1e6), "MB")
    del made
