"""A full collection before each count leaves the free lists out, and a leak in."""

import gc
import sys

kept = []


def table():
    return [[None] for _ in range(1000)]


def blocks_kept(work):
    work()
    gc.collect()
    before = sys.getallocatedblocks()
    work()
    gc.collect()
    return round(sys.getallocatedblocks() - before, -1)


print("table is dropped:", blocks_kept(table))
print("table is kept:", blocks_kept(lambda: kept.append(table())))
