"""The end of a call drops the objects of its local names, in an order that nobody promises.

3.11: a plain call from Python code hands its arguments over, so they go with the other variables, from the first to the last; in 3.10 the caller kept them a little longer, as a call from C still does (gh-89419).
3.14: the variables of a call are emptied from the last to the first (`_PyFrame_ClearLocals`, Python/frame.c).
"""


class Fruit:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gone.append(self.name)


def pack(pear, plum):
    for apple in ():
        pass
    fig = Fruit("fig")
    apple = Fruit("apple")


gone = []
pack(Fruit("pear"), Fruit("plum"))
print("gone after call:", len(gone))
print("order:", *gone)
