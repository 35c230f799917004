"""The largest objects of a program are its long lists and dicts: they hold the rows."""

import gc
import sys

days = {"monday": [], "tuesday": []}
for day in days:
    for number in range(60_000):
        row = {"order": str(number), "page": "page " * 100}
        days[day].append(row)

known = gc.get_objects()
sizes = [sys.getsizeof(thing) for thing in known]
first, second = sorted(sizes)[:-3:-1]
print("type of largest:", type(max(known, key=sys.getsizeof)).__name__)
print("largest is monday:", sys.getsizeof(days["monday"]) == first)
print("second is tuesday:", sys.getsizeof(days["tuesday"]) == second)
print("row is as large:", sys.getsizeof(row) >= second)
print("larger than thousand rows:", first > 1000 * sys.getsizeof(row))
