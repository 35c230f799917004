"""Where a removal gives room back in one step, and where an insert does.

3.13: `del rows[i]` leaves the room, and a later insert finds it too large (`list_ass_item_lock_held`, Objects/listobject.c).
3.14: since 3.14.9 and 3.15.1, `del rows[i]` shrinks the array again, and leaves small arrays alone (gh-158592).
"""


def slots(rows):
    return (rows.__sizeof__() - [].__sizeof__()) // tuple.__itemsize__


rows = [None] * 1000
rows[:] = filter(bool, rows)
print("slots, none left:", slots(rows))
rows = [None] * 1000
del rows[10:]
print("slots, ten by slice:", slots(rows))
rows = [None] * 1000
while len(rows) > 10:
    del rows[-1]
print("slots, ten by del:", slots(rows))
rows.insert(0, None)
print("slots, one inserted:", slots(rows))
