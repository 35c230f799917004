"""Containers that are made and stay start the collector; sets dropped one by one do not, nor do strings.

3.13: the first threshold of the collector went from 700 to 2000 new containers (gh-108362; gh-124770 kept it).
"""

import gc

runs = []
gc.collect()
gc.callbacks.append(lambda phase, info: runs.append(phase))
for turn in range(25_000):
    set()
print("sets made and dropped:", len(runs) // 2)
shelf = [str(turn) for turn in range(25_000)]
print("strings kept:", len(runs) // 2)
shelf = [set() for turn in range(25_000)]
print("sets kept:", len(runs) // 2)
