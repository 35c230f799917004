"""Rows that are one row."""

row = [0, 0]
grid = [row] * 3
for at in range(3):
    grid[at][0] += 1
    copy = [list(line) for line in grid]
grid[1] = row[:]
print("grid:", grid)
