"""Rows that are one row"""
grid = [[0, 0]] * 3
grid[0][0] = 1
print(grid)
apart = [[0, 0] for _ in range(3)]
apart[0][0] = 1
print(apart)
