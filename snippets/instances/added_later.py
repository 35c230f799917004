"""Two attributes that are added when the orders are there can cost far more than two planned ones.

3.11: an instance keeps its values in a block of its own, without a dict, and makes one if the room runs out (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, where the room for them stays (gh-115776).
"""

import tracemalloc


def give(order, *names):
    for name in names:
        setattr(order, name, None)


def weigh(label, *names, later=()):
    kind = type("Order", (), {"__init__": give})
    orders = [None] * 10_000
    tracemalloc.clear_traces()
    orders[:] = [kind(*names) for _ in orders]
    [give(order, *later) for order in orders].clear()
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 1e4))


tracemalloc.start()
weigh("number and price", "number", "price")
weigh("two more, planned", "number", "price", "paid", "note")
weigh("two more, later", "number", "price", later=("paid", "note"))
