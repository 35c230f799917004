"""A sorted list of the same orders takes little, and one of copied orders as much as the first.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import tracemalloc


def report(label, make):
    before, _ = tracemalloc.get_traced_memory()
    made = make()
    after, _ = tracemalloc.get_traced_memory()
    print(f"kilobytes, {label}:", round((after - before) // 1000, -1))
    return made


prices = [number * 7919 % 10_007 + 2000 for number in range(10_000)]
tracemalloc.start()
orders = report("orders", lambda: [{"price": p} for p in prices])
report("filtered", lambda: [o for o in orders if o["price"] > 7000])
report("sorted", lambda: sorted(orders, key=lambda o: o["price"]))
report("copied orders", lambda: [o.copy() for o in orders])
