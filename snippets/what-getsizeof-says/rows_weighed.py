"""The size of a list of rows is a small part of the memory that the rows take.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import sys
import tracemalloc

tracemalloc.start()
rows = []
for number in range(1000):
    row = {"name": f"user {number}", "amount": number + 0.5}
    rows.append(row)
taken, peak = tracemalloc.get_traced_memory()
print("the list says, kB:", round(sys.getsizeof(rows) / 1000))
print("a row says, bytes:", sys.getsizeof(row))
print("all rows take, kB:", round(taken // 1000, -2))
