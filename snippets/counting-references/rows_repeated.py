"""Repeating a list repeats its references, and makes no new objects."""

grid = [[0] * 2] * 3
grid[0][0] = 7
print("grid:", grid)
print("rows:", len(set(map(id, grid))))

fresh = [[0] * 2 for turn in range(3)]
fresh[0][0] = 7
print("fresh grid:", fresh)
print("fresh rows:", len(set(map(id, fresh))))
