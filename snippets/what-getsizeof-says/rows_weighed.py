"""The size of a list of rows is a small part of the memory that the rows take.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import sys
import tracemalloc

tracemalloc.start()
rows = []
for number in range(5000, 6000):
    name, price = f"client {number}", number / 8
    rows.append({"id": number, "name": name, "price": price})
taken, peak = tracemalloc.get_traced_memory()
print("the list says, kB:", round(sys.getsizeof(rows) / 1000))
print("a row says, bytes:", sys.getsizeof(rows[-1]))
print("all rows take, kB:", round(taken // 1000, -1))
print("two million, MB:", round(taken * 2000 // 10**6, -2))
