"""A list that grew to two million rows has spare room, and a copy of it has none."""

import sys


def report(way, rows):
    print(f"{way}:", round(sys.getsizeof(rows) / 1e6, 1), "MB")


rows = []
for number in range(2_000_000):
    rows.append(None)
report("appended", rows)
report("copied", rows.copy())
report("comprehension", [None for number in range(2_000_000)])
report("list of a range", list(range(2_000_000)))
