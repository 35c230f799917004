"""Arrow keeps the texts of a column side by side, where `tracemalloc` does not look.

with: pyarrow 26.0
"""

import tracemalloc

import pyarrow

ROWS = 100_000
texts = [f"city-{row % 100:02}" for row in range(ROWS)]
pyarrow.array(["warm up"])
tracemalloc.start()
column = pyarrow.array(texts, pyarrow.large_string())
now, _ = tracemalloc.get_traced_memory()
arrow = pyarrow.total_allocated_bytes()
print("characters:", sum(map(len, texts)) // ROWS, "bytes a row")
print("column:", round(column.nbytes / ROWS), "bytes a row")
print("arrow says:", round(arrow / ROWS), "bytes a row")
print("traced:", round(now / ROWS), "bytes a row")
