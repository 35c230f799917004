"""Slots that stay empty take as much as filled ones, and a plain instance of two attributes takes less."""

import tracemalloc


def set_two(row):
    row.a = row.b = None


def weigh(**slots):
    kind = type("Row", (), {"__init__": set_two, **slots})
    rows = [None] * 10_000
    tracemalloc.clear_traces()
    rows[:] = [kind() for _ in rows]
    return round(tracemalloc.get_traced_memory()[0] / 1e4)


tracemalloc.start()
print("two slots:", weigh(__slots__=("a", "b")))
twenty = weigh(__slots__=tuple("abcdefghijklmnopqrst"))
print("twenty slots:", twenty)
print("plain takes less:", weigh() < twenty)
