"""A collection of the young generation does not find garbage that has grown old."""

import gc

gc.collect()
cycle = []
cycle.append(cycle)
gc.collect(0)
gc.collect(1)
del cycle
print("found among young:", gc.collect(0))
print("found up to middle:", gc.collect(1))
print("found in full run:", gc.collect())
