"""Slots save much of a record of small values, and little of a record with a long text.

3.11: an instance has no dict until something asks for it (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from dataclasses import make_dataclass

Order = make_dataclass("Order", ["user", "text"])
Slim = make_dataclass("Slim", ["user", "text"], slots=True)
texts = "pear", "user {0}", "the letter of user {0} " * 40
for label, text in zip(("same word", "short text", "long text"), texts):
    taken = []
    for make in Order, Slim:
        tracemalloc.start()
        orders = [make(1, text.format(user)) for user in range(20_000)]
        taken += [tracemalloc.get_traced_memory()[0]]
        tracemalloc.stop()
    saved = 1 - taken[1] / taken[0]
    print(f"{label}, saves about:", f"{round(20 * saved) * 5}%")
