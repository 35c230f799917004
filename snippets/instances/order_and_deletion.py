"""From 3.11 on, neither the order of the attributes nor a deleted one makes an instance larger.

3.11: an instance keeps its values without a dict, and notes the order in which they were set (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc


class Order:
    def __init__(self, names):
        for name in names:
            setattr(self, name, None)


def weigh(label, *given, work=id):
    orders = [None] * 20_000
    tracemalloc.clear_traces()
    orders[:] = [Order(given[n % len(given)]) for n in range(20_000)]
    list(map(work, orders)).clear()
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 2e4))


tracemalloc.start()
weigh("one order", "ab")
weigh("two orders", "ab", "ba")
weigh("one deleted", "ab", work=lambda order: delattr(order, "b"))
