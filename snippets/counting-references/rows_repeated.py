"""Repeating a list repeats its references: the count of the one row says so."""

import sys

row = [0, 0]
base = sys.getrefcount(row)
grid = [row] * 3
print("added by three places:", sys.getrefcount(row) - base)
grid[0][0] = 7
print("grid:", grid)

fresh = [[0, 0] for turn in range(3)]
fresh[0][0] = 7
print("fresh grid:", fresh)
