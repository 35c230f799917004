"""Short texts take many times their file, and so do numbers with one word among them.

with: pandas 3.1
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

from io import StringIO

import pandas

ROWS = range(50_000)
COLUMNS = {
    "long texts": [f"K{row:0200x}" for row in ROWS],
    "prices": [f"{row / 7:.3f}" for row in ROWS],
    "small counts": [str(row % 90) for row in ROWS],
    "short texts": [f"K{row:04x}" for row in ROWS],
    "numbers and a word": ["unknown", *map(str, ROWS)],
}
for name, texts in COLUMNS.items():
    file = "\n".join([name, *texts])
    table = pandas.read_csv(StringIO(file))
    taken = table.memory_usage(deep=True).sum()
    print(f"{name}: {taken / len(file):.1f} times the file")
