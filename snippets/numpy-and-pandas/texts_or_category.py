"""A category takes a byte a row where few texts repeat, and more than texts where they differ.

with: pandas 3.1
3.12: a string has no second pointer to its characters any more, nor a length for it (PEP 623).
"""

import tracemalloc

import pandas

ROWS = 100_000
tracemalloc.start()
for different in 100, 1_000, ROWS:
    for kind in object, "category":
        before, _ = tracemalloc.get_traced_memory()
        texts = [f"city-{row % different:05}" for row in range(ROWS)]
        column = pandas.Series(texts, dtype=kind)
        del texts
        now, _ = tracemalloc.get_traced_memory()
        label = f"{different:,} kinds, {column.dtype}"
        print(f"{label}:", round((now - before) / ROWS), "bytes")
        del column
