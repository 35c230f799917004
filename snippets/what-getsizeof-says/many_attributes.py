"""With thirty-one attributes, an instance takes more than a dict with the same keys.

3.11: an instance keeps the values of up to 29 attributes without a dict (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
3.14: a class knows the attributes that its methods assign, and has room for thirty of them (`_PyDict_NewKeysForClass`, Objects/dictobject.c).
"""

import gc
import tracemalloc


def taken(make):
    gc.collect()
    first, rows = [make() for _ in range(100)], [None] * 1000
    tracemalloc.clear_traces()
    rows[:] = [make() for _ in range(1000)]
    return round(tracemalloc.get_traced_memory()[0] // 1000, -1)


tracemalloc.start()
for count in (29, 30, 31):
    names = [f"column_{number}" for number in range(count)]
    lines = [f"self.{name} = None" for name in names]
    exec("class Row:\n def __init__(self):\n  " + "; ".join(lines))
    print(count, "as instance:", taken(Row))
    print(count, "as dict:", taken(lambda: dict.fromkeys(names)))
