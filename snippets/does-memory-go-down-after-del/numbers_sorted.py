"""Sorted numbers may stay after `del`, held by the few blocks of a free list, until the collector empties it.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
3.14: ints have a free list, whose blocks lie far apart in the order of a sorted list (gh-126868).
"""

import gc
from random import Random


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


start, random = mib(), Random(1)
prices = sorted(random.randrange(10**9) for _ in range(10**6))
quarter = (mib() - start) / 4
del prices
print("much stays after del:", mib() - start > quarter)
gc.collect()
print("after a collection:", mib() - start > quarter)
