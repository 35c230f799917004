"""What removals and an insert do to the number of places of a list.

3.13: `del rows[i]` leaves the room, and a later insert finds it too large (`list_ass_item_lock_held`, Objects/listobject.c).
3.14: since 3.14.9 and 3.15.1, `del` of an item shrinks the array again, and arrays of 32 places or fewer keep their size until `pop`, `remove` or a slice empties the list (gh-158592).
"""

import struct

pointer = struct.calcsize("P")


def places(rows):
    return (rows.__sizeof__() - [].__sizeof__()) // pointer


short, rows = [3, 4, 5, 6, 7], [None] * 1000
print("places, five items:", places(short))
del short[2:], rows[10:]
print("places, two left:", places(short))
print("places, ten by slice:", places(rows))
rows = [None] * 1000
while len(rows) > 10:
    del rows[-1]
print("places, ten by del:", places(rows))
rows.insert(0, None)
print("places, one inserted:", places(rows))
