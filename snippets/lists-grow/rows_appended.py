"""A list that is filled by `append` ends with spare places."""

import struct
import sys


def spare(rows):
    room = sys.getsizeof(rows) - sys.getsizeof([])
    return room // struct.calcsize("P") - len(rows)


rows = []
for number in range(1000):
    rows.append(f"row {number}")
print("rows:", len(rows))
print("last one:", rows[-1])
print("spare places:", spare(rows))
