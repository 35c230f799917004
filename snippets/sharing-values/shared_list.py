"""A cached function hands out one list, and a caller's change reaches the next caller."""

from functools import cache


@cache
def columns_of(table):
    return ["number", table]


report = columns_of("price")
report.append("total")
export = columns_of("price")
print("one list:", export is report)
print("export has:", *export)
