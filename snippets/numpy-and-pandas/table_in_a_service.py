"""A service that keeps ten rows of each table grows with each request; with copied rows it stays.

with: pandas 3.1
"""

import tracemalloc
from io import StringIO

from pandas import read_csv

FILE = "city,price\n" + "Oslo,4.5\n" * 125_000


def serve(name, keep):
    tracemalloc.clear_traces()
    kept, said = [], []
    for look in range(3):
        kept += [keep(read_csv(StringIO(FILE))) for page in range(10)]
        said.append(round(tracemalloc.get_traced_memory()[0] / 1e6))
    print(f"{name}, MB:", *said)


tracemalloc.start()
serve("a sum", lambda table: table.price.sum())
serve("ten rows", lambda table: table.iloc[:10])
serve("ten copied", lambda table: table.iloc[:10].copy())
