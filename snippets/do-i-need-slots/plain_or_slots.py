"""A reading without slots takes much more than one with slots.

3.11: an instance has no dict until something asks for it (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from dataclasses import dataclass

rows = [None] * 100_000
for form, slots in {"plain": False, "slotted": True}.items():

    @dataclass(slots=slots)
    class Reading:
        station: str
        heat: float

    tracemalloc.start()
    rows[:] = [Reading("Oslo", 21.5) for _ in rows]
    taken, _ = tracemalloc.get_traced_memory()
    print(f"{form} reading:", round(taken / len(rows)), "bytes")
    tracemalloc.stop()
