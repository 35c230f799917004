"""An attribute is set again and again."""


class Counter:
    step = 1

    def __init__(self):
        self.last = None
        self.total = 0

    def hit(self, by):
        self.last = by
        self.total += self.step


counter = Counter()
for at in range(6):
    counter.hit([at])
print("total:", counter.total)
