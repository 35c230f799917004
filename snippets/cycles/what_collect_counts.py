"""`gc.collect()` counts objects that can hold others, and says nothing of cycles or bytes."""

import gc

gc.collect()
loop = []
loop.append(loop)
del loop
print("loop alone:", gc.collect())

loop = [[], [], []]
loop.append(loop)
del loop
print("loop with three lists:", gc.collect())

loop = [bytes(1_000_000)]
loop.append(loop)
del loop
print("loop with a megabyte:", gc.collect())
