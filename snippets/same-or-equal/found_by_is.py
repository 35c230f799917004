"""A test with `is` finds an order number that CPython shares, and misses a larger one."""


def find(wanted, orders):
    for order in orders:
        if order is wanted:
            return "found"
    return "missed"


for typed in "7", "70000":
    orders = [int("3"), int(typed)]
    wanted = int(typed)
    print("equal at", typed + ":", wanted in orders)
    print("by is at", typed + ":", find(wanted, orders))
