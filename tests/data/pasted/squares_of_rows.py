def square(n):
    return n * n


class Basket:
    def __init__(self, pears):
        self.pears = pears

    def heavy(self, limit):
        return [pear for pear in self.pears if pear[0] > limit]


rows = [[1], [2], [3]]
n = [0]
squares = [square(n[0]) for n in rows]
baskets = [Basket([row]) for row in rows]
for turn in range(4):
    kept = [basket.heavy(turn) for basket in baskets]
by_first = {row[0]: row for row in rows}
flat = [cell for row in rows for cell in row]
print(squares, len(kept), n)
