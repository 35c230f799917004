"""Instances with references that no name of theirs leads to."""

from collections import deque


class Row(deque):
    pass


class Known(set):
    pass


class Failed(Exception):
    pass


class Missing(OSError):
    pass


class Chain(zip):
    pass


row = Row([["tea"], ["milk"]])
row.name = ["row"]
known = Known([1000, 2000])
failed = Failed("late", ["by an hour"])
failed.when = ["today"]
missing = Missing(2, "no tea", "kitchen")
chain = Chain(row, row)
chain.name = ["chain"]
print("names:", row.name, chain.name)
