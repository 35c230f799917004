"""A copy that is made when all rows are there has no spare place."""

import struct
import sys


def spare(rows):
    room = sys.getsizeof(rows) - sys.getsizeof([])
    return room // struct.calcsize("P") - len(rows)


rows = []
for number in range(1000):
    rows.append(f"row {number}")
rows = rows.copy()
print("rows:", len(rows))
print("last one:", rows[-1])
print("spare places:", spare(rows))
