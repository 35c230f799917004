"""A column of cities, with a text of its own for each row, takes many times its letters.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import tracemalloc

lines = ["Oslo", "Rome", "Lima"] * 10_000
tracemalloc.start()
cities = [line.upper() for line in lines]
taken = tracemalloc.get_traced_memory()[0]
print("rows in Oslo:", cities.count("OSLO"))
print("bytes a row:", round(taken / len(lines)))
