"""Slots save much of a record of small values, and little of a record with a long text.

3.11: an instance needs no dict for its attributes (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from dataclasses import make_dataclass

Order = make_dataclass("Order", ["user", "text"])
Slim = make_dataclass("Slim", ["user", "text"], slots=True)
texts = {"same word": lambda user: "pear"}
texts["short text"] = "user {}".format
texts["long text"] = ("the letter of user {0} " * 40).format
for label, text in texts.items():
    taken = []
    for make in Order, Slim:
        tracemalloc.start()
        orders = [make(1, text(user)) for user in range(5000)]
        taken += [tracemalloc.get_traced_memory()[0]]
        tracemalloc.stop()
    print(f"{label}, saved:", f"{1 - taken[1] / taken[0]:.0%}")
