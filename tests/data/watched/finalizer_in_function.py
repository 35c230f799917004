"""The variables of a call die with it, each at its time."""


class Box:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("gone:", self.tag)


def work(given):
    mine = Box("mine")
    given = None
    other = Box("other")
    mine = other
    del other
    return mine


result = work(Box("given"))
for number in range(3):
    item = Box(number)
item = result = None
