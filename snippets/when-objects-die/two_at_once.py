"""Each new table is made while the old one is still there, and the last one outlives the loop."""


class Table:
    alive = most = 0

    def __init__(self):
        Table.alive += 1
        Table.most = max(Table.most, Table.alive)

    def __del__(self):
        Table.alive -= 1


for day in range(3):
    table = Table()
print("most at once:", Table.most)
print("alive after loop:", Table.alive)
