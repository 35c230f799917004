"""The plain number leaves the texts out, and the deep one counts a shared text in each row.

with: pandas 3.1
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import tracemalloc
from io import StringIO

from pandas import DataFrame, read_csv

FILE = "city\n" + "\n".join(f"city-{n % 100}" for n in range(10**5))


def ask(way, make):
    before, _ = tracemalloc.get_traced_memory()
    table = make()
    traced = tracemalloc.get_traced_memory()[0] - before
    plain, deep = [table.memory_usage(deep=on).sum() for on in (0, 1)]
    asked = {"plain": plain, "deep": deep, "traced": traced}
    for how, taken in asked.items():
        print(f"{way}, {how}:", round(taken / 10**5), "bytes a row")


tracemalloc.start()
ask("read", lambda: read_csv(StringIO(FILE)))
ask("split", lambda: DataFrame({"city": FILE.split("\n")[1:]}))
