table = [[row, [row]] for row in range(9)]
table[3][1].append(table[4])
del table[8:]
table.pop(0)
