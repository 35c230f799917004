"""An item of an instance is asked for in a loop."""


class Shelf:
    def __init__(self):
        self.rows = [["tea"], ["milk"], ["rice"]]

    def __getitem__(self, at):
        row = self.rows[at]
        return row[0]

    def __len__(self):
        return len(self.rows)


shelf = Shelf()
found = []
for turn in range(3):
    for at in range(len(shelf)):
        found.append(shelf[at])
print("found:", found)
