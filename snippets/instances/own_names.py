"""An instance has room for each name that its class has seen, so names of their own make all larger.

3.11: the values of the attributes of an instance have room for all names of its class, and need no dict (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc


def weigh(label, kind, put, names):
    rows = [None] * 20_000
    tracemalloc.clear_traces()
    for number in range(20_000):
        rows[number] = row = kind()
        put(row, names[2 * number % len(names)], None)
        put(row, names[(2 * number + 1) % len(names)], None)
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 2e4))


tracemalloc.start()
weigh("2 names", type("Row", (), {}), setattr, "ab")
weigh("12 names", type("Row", (), {}), setattr, "abcdefghijkl")
weigh("12 names, dicts", dict, dict.__setitem__, "abcdefghijkl")
