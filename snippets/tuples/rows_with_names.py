"""Ten thousand rows whose values have names, as dicts and as named tuples.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import csv
from collections import namedtuple
from tracemalloc import get_traced_memory, start

lines = [f"{number},pear,{number / 4}" for number in range(10_000)]
names = ["number", "fruit", "price"]
Row = namedtuple("Row", names)
start()
dicts = list(csv.DictReader(lines, names))
by_dicts = get_traced_memory()[0]
rows = [Row._make(values) for values in csv.reader(lines)]
by_rows = get_traced_memory()[0] - by_dicts
print("same value:", rows[7].fruit == dicts[7]["fruit"])
print("kilobytes, dicts:", round(by_dicts // 1000, -2))
print("kilobytes, named tuples:", round(by_rows // 1000, -2))
print("saved, about:", 10 * round(10 - 10 * by_rows / by_dicts), "%")
