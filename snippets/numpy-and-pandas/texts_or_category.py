"""Where texts repeat, `read_csv` shares them, and a category saves a few bytes a row more.

with: pandas 3.1
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import tracemalloc
from io import StringIO

from pandas import read_csv

ROWS = 100_000
tracemalloc.start()
for different in 100, 1_000, ROWS:
    texts = [f"city-{row % different:05}" for row in range(ROWS)]
    for kind in str, "category":
        file = StringIO("\n".join(["city", *texts]))
        before, _ = tracemalloc.get_traced_memory()
        table = read_csv(file, dtype=kind)
        now, _ = tracemalloc.get_traced_memory()
        label = f"{different:,} kinds, {table.city.dtype}"
        print(f"{label}:", round((now - before) // 1000, -2), "kB")
        del table
