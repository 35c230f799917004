"""A reading without slots takes much more than one with slots.

3.11: an instance needs no dict for its attributes (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from dataclasses import dataclass


@dataclass
class Plain:
    station: str
    heat: float


@dataclass(slots=True)
class Slotted:
    station: str
    heat: float


rows = [None] * 100_000
tracemalloc.start()
for form in Plain, Slotted:
    tracemalloc.clear_traces()
    for place in range(len(rows)):
        rows[place] = form("Oslo", 21.5)
    taken, _ = tracemalloc.get_traced_memory()
    each = round(taken / len(rows))
    print(f"{form.__name__.lower()} reading:", each, "bytes")
