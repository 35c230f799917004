"""The largest objects of a program are its long lists and dicts: they hold the rows."""

import gc
import sys

days = {"monday": [], "tuesday": []}
for day in days:
    for number in range(60_000):
        row = {"order": str(number), "page": "page " * 100}
        days[day].append(row)

weigh = sys.getsizeof
second, first = sorted(gc.get_objects(), key=weigh)[-2:]
print("type of largest:", type(first).__name__)
print("items in it:", len(first))
print("type of second:", type(second).__name__)
print("row is as large:", weigh(row) >= weigh(second))
print("larger than thousand rows:", weigh(first) > 1000 * weigh(row))
