"""A full collection before each count leaves the free lists out, and a leak in."""

import gc
import sys

kept = []
table = lambda: [[None] for _ in range(20)]


def blocks_kept(work, rounds=100):
    counts = []
    for look in "warm-up", "measured":
        for turn in range(rounds):
            work()
        gc.collect()
        counts.append(sys.getallocatedblocks())
    return round((counts[1] - counts[0]) / rounds)


print("table is dropped:", blocks_kept(table))
print("table is kept:", blocks_kept(lambda: kept.append(table())))
print("row is kept:", blocks_kept(lambda: kept.append([None])))
