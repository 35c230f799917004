"""An iterator of one's own."""


class Countdown:
    def __init__(self, start):
        self.left = [start]

    def __iter__(self):
        return self

    def __next__(self):
        if self.left[0] == 0:
            raise StopIteration
        self.left[0] -= 1
        return self.left


for left in Countdown(4):
    kept = left
for left in Countdown(4):
    kept = left
print("kept:", kept)
