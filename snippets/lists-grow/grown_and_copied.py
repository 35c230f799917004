"""A list that grew by appends has spare room; a copy of it has none."""

import struct
import sys

rows = []
for number in range(100_200):
    rows.append(number)


def spare(rows):
    # The bytes of the array, divided by those of one pointer.
    room = sys.getsizeof(rows) - sys.getsizeof([])
    return room // struct.calcsize("P") - len(rows)


print("spare places after appends:", spare(rows))
print("in a copy:", spare(rows.copy()))
print("made in one go:", spare(list(range(100_200))))
