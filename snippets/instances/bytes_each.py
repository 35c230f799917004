"""Readings in four forms: a dataclass with slots takes the least, and a dict the most.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key, and an instance needs no dict (gh-91001, gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc
from collections import namedtuple
from dataclasses import make_dataclass

names = ["station", "heat"]
forms = {"dict": dict, "dataclass": make_dataclass("Plain", names)}
forms["named tuple"] = namedtuple("Named", names)
forms["with slots"] = make_dataclass("Slim", names, slots=True)
tracemalloc.start()
for label, make in forms.items():
    rows = [None] * 20_000
    tracemalloc.clear_traces()
    rows[:] = [make(station=None, heat=None) for _ in rows]
    each = tracemalloc.get_traced_memory()[0] / 2e4
    print(f"{label}:", round(each), "bytes")
