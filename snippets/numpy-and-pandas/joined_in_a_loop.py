"""Joining in a loop copies each row again and again, and has the same peak as joining at the end.

with: pandas 3.1
"""

from tracemalloc import get_traced_memory, reset_peak, start

from pandas import Series, concat

DAY = range(50_000)
start()
table, copied = Series(0.5, DAY), 0
for _ in range(19):
    table = concat([table, Series(0.5, DAY)], ignore_index=True)
    copied += len(table)
print("in a loop, copied:", f"{copied:,}")
print("in a loop, peak:", get_traced_memory()[1] // 10**6, "MB")
del table
reset_peak()
table = concat([Series(0.5, DAY) for _ in range(20)], ignore_index=True)
print("at the end, copied:", f"{len(table):,}")
print("at the end, peak:", get_traced_memory()[1] // 10**6, "MB")
