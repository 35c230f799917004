"""A list that one append made takes more than its copy, and a tuple takes less.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import gc
from tracemalloc import get_traced_memory, start, stop


def weigh(label, ready):
    gc.collect()
    groups = [None] * 1000
    start()
    for place in range(1000):
        orders = []
        orders.append("order 7")
        groups[place] = ready(orders)
    print(label, round(get_traced_memory()[0] / 1000), "bytes")
    stop()


weigh("appended:", lambda orders: orders)
weigh("copied:", list.copy)
weigh("as a tuple:", tuple)
