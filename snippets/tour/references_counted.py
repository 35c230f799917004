"""A name and two places in a list add to an object's count; using the object adds nothing."""

import sys

row = ["ada"]
start = sys.getrefcount(row)
winner = row
table = [row, row]
held = sys.getrefcount(row)
print("added by holders:", held - start)

len(row), sorted(row), row.copy()
print("added by uses:", sys.getrefcount(row) - held)

del winner, table
print("left over:", sys.getrefcount(row) - start)
