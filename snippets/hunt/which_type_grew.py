"""A count of objects by type, before and after, names the class that grew; its holder is asked for next."""

import gc
from collections import Counter


def census():
    gc.collect()
    return Counter(type(thing).__name__ for thing in gc.get_objects())


def grown(request, turns=1000):
    request()
    census()
    before = census()
    for turn in range(turns):
        request()
    grew = (census() - before).most_common()
    said = [f"{n} {name}" for name, n in grew if n > turns // 10]
    return said or ["none"]


class Order:
    def __init__(self):
        self.photo = bytes(100)


def leaky():
    at_work.append(Order())


def mended():
    order = Order()
    at_work.append(order)
    at_work.remove(order)


at_work = []
print("leaky, grown:", *grown(leaky))
holders = gc.get_referrers(at_work[0])
print("held by:", *[type(holder).__name__ for holder in holders])
print("it is at_work:", at_work in holders)
print("mended, grown:", *grown(mended))
