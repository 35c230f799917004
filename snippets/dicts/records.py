"""A reading of two numbers takes the most as a dict, and the least with slots.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key, and an instance needs no dict (gh-91001, gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc
from collections import namedtuple
from dataclasses import make_dataclass

fields, many = ["heat", "wind"], range(10_000)
forms = {"dict": dict, "plain class": make_dataclass("Plain", fields)}
forms["named tuple"] = namedtuple("Named", fields)
forms["with slots"] = make_dataclass("Slim", fields, slots=True)
tracemalloc.start()
for label, make in forms.items():
    rows = [None] * 10_000
    tracemalloc.clear_traces()
    rows[:] = [make(heat=n / 4, wind=n / 8) for n in many]
    each = tracemalloc.get_traced_memory()[0] / 10_000
    print(f"{label}:", round(each / 4) * 4, "bytes")
