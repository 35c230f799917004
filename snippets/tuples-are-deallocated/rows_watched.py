"""How many of a thousand rows the collector still watches after a collection."""

import gc
from collections import namedtuple

Row = namedtuple("Row", "number fruit")


def watched(make):
    rows = [make([number, "pear"]) for number in range(1000)]
    gc.collect()
    return sum(map(gc.is_tracked, rows))


print("of tuples:", watched(tuple))
print("of named tuples:", watched(Row._make))
print("of lists:", watched(list))
