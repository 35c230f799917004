"""A tuple never changes, the list in it does."""

row = [0, 0]
pair = (row, row)
row.append(7)
deeper = (pair, [pair])
row = None
del pair
deeper[1].clear()
deeper = None
