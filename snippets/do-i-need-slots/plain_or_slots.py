"""A reading without slots takes much more than one with slots.

3.11: an instance needs no dict for its attributes (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from dataclasses import dataclass


class Reading:
    station: str
    heat: float


for label, slots in ("plain", False), ("slotted", True):
    form = dataclass(slots=slots)(Reading)
    rows = [None] * 100_000
    tracemalloc.start()
    for place in range(100_000):
        rows[place] = form("Oslo", 21.5)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(f"{label} reading:", round(taken / 100_000), "bytes")
