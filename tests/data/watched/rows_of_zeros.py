"""A list times three is one row three times."""

rows = [[0] * 2] * 3
rows[0][1] = 5
print("rows:", rows)
first = rows[0]
rows = [[0] * 2 for _ in range(3)]
rows[0][1] = 5
first = None
