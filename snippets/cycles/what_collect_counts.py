"""`gc.collect()` counts objects that can hold others, and says nothing of cycles or bytes."""

import gc

gc.collect()
cycle = []
cycle.append(cycle)
del cycle
print("cycle alone:", gc.collect())

cycle = [[], [], []]
cycle.append(cycle)
del cycle
print("cycle with three lists:", gc.collect())

cycle = [bytes(1_000_000)]
cycle.append(cycle)
del cycle
print("cycle with a megabyte:", gc.collect())
