"""Ten thousand named tuples, with strings from the file and with numbers in their place.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import csv
import sys
import tracemalloc
from collections import namedtuple

lines = [f"{number},pear,{number / 4}" for number in range(10_000)]
Row = namedtuple("Row", "number fruit price")


def kilobytes():
    return round(tracemalloc.get_traced_memory()[0] // 1000, -2)


tracemalloc.start()
rows = [Row._make(values) for values in csv.reader(lines)]
print("kilobytes, strings:", kilobytes())
rows = []
for number, fruit, price in csv.reader(lines):
    rows.append(Row(int(number), sys.intern(fruit), float(price)))
print("kilobytes, numbers:", kilobytes())
