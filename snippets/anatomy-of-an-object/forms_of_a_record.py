"""The same two numbers take most memory in a dict, and least in an array.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

from array import array
from dataclasses import make_dataclass
from tracemalloc import clear_traces, get_traced_memory, start

Slotted = make_dataclass("Slotted", ["x", "y"], slots=True)


def weigh(label, load):
    first = load()
    clear_traces()
    rows = load()
    print(label + ":", round(get_traced_memory()[0] / 8000) * 8)


start()
weigh("dict", lambda: [{"x": n / 3, "y": n / 7} for n in range(1000)])
weigh("list", lambda: [[n / 3, n / 7] for n in range(1000)])
weigh("tuple", lambda: [(n / 3, n / 7) for n in range(1000)])
weigh("slots", lambda: [Slotted(n / 3, n / 7) for n in range(1000)])
weigh("array", lambda: array("d", [1 / 3] * 2000))
