"""Slots that stay empty take as much as filled ones, and a plain instance of two attributes takes less.

3.11: an instance keeps its values without a dict; one that has slots, too, has room for further attributes (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of a plain instance moved into its own block; others get a dict with the first (gh-115776).
3.14: each instance of one size has room for further attributes in its own block (gh-115776).
"""

import tracemalloc


def set_two(row):
    row.a = row.b = None


def weigh(label, parent=object, **slots):
    kind = type("Row", (parent,), {"__init__": set_two, **slots})
    rows = [None] * 10_000
    tracemalloc.clear_traces()
    rows[:] = [kind() for _ in rows]
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 1e4))


tracemalloc.start()
weigh("two slots, weakref", __slots__=("a", "b", "__weakref__"))
weigh("a and b, plain")
weigh("twenty slots", __slots__=tuple("abcdefghijklmnopqrst"))
weigh("list, plain", list)
weigh("list, two slots", list, __slots__=("a", "b"))
