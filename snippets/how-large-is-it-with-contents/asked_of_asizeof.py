"""`asizeof` is nearly right for dicts, and says too much for plain instances from 3.11 on.

with: pympler 1.1

3.11: an instance keeps its attributes in values, where `asizeof` counts a dict (gh-89503).
3.12: a string takes one pointer less, and so does a plain instance (PEP 623, gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import gc
import tracemalloc

from pympler.asizeof import asizeof


class Order:
    def __init__(self, user, total):
        self.user, self.total = user, total


for label, make in ("dicts", dict), ("instances", Order):
    gc.collect()
    tracemalloc.start()
    orders = [make(user=f"user {n}", total=n / 2) for n in range(1200)]
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(f"{label}, asizeof:", round(asizeof(orders) / 1e4) * 10, "kB")
    print(f"{label}, tracemalloc:", round(taken / 1e4) * 10, "kB")
