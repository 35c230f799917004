"""The plain number leaves the texts out, and the deep one counts a shared text in each row.

with: pandas 3.1
3.12: a string has no second pointer to its characters any more, nor a length for it (PEP 623).
"""

import tracemalloc

import pandas


def ask(name, cities):
    before, _ = tracemalloc.get_traced_memory()
    table = pandas.DataFrame({"city": cities()})
    asked = {
        "plain": table.memory_usage().sum(),
        "deep": table.memory_usage(deep=True).sum(),
        "traced": tracemalloc.get_traced_memory()[0] - before,
    }
    for how, taken in asked.items():
        print(f"{name}, {how}:", round(taken / 100_000), "bytes a row")


tracemalloc.start()
ask("own", lambda: [f"city-{row % 100}" for row in range(100_000)])
ask("shared", lambda: [f"city-{row}" for row in range(100)] * 1000)
