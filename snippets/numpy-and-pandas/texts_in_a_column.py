"""A column of cities, with a text of its own for each row, takes many times its letters.

3.12: a string has no second pointer to its characters any more, nor a length for it (PEP 623).
"""

import tracemalloc

lines = ["Oslo", "Rome", "Lima"] * 10_000
tracemalloc.start()
cities = [line.upper() for line in lines]
taken = tracemalloc.get_traced_memory()[0]
print("rows in Oslo:", cities.count("OSLO"))
print("bytes a row:", round(taken / len(lines)))
