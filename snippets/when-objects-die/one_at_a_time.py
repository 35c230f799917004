"""With the name removed at the end of each turn, a single table is alive at any time."""


class Table:
    alive = most = 0

    def __init__(self):
        Table.alive += 1
        Table.most = max(Table.most, Table.alive)

    def __del__(self):
        Table.alive -= 1


for day in range(3):
    table = Table()
    del table
print("most at once:", Table.most)
print("alive after loop:", Table.alive)
