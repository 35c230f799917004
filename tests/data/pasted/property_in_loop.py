"""A property is asked for in a loop."""


class Box:
    def __init__(self, things):
        self.things = things

    @property
    def count(self):
        known = self.things
        return len(known)


box = Box(["tea", "milk"])
total = 0
for _ in range(9):
    total += box.count
print("total:", total)
