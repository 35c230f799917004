"""Batches of rows need the memory of two batches, or of one where the old batch goes first.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import csv
import tracemalloc
from itertools import islice


def in_batches(rows, size, drop):
    while batch := list(islice(rows, size)):
        if drop:
            del batch


lines = [f"{number},pear,{number / 4}" for number in range(60_000)]
sizes = {"all rows": 60_000, "batches": 12_000, "old one first": 12_000}
tracemalloc.start()
for label, size in sizes.items():
    tracemalloc.reset_peak()
    in_batches(csv.reader(lines), size, drop="first" in label)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{label}:", round(peak / 1e6), "MB")
