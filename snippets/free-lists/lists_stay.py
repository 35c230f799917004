"""Of a million dropped lists, some blocks stay counted, and a full collection returns them."""

import gc
import sys


def report(label):
    now = sys.getallocatedblocks()
    print(label, (now - start) // 10 * 10)


gc.collect()
start = sys.getallocatedblocks()
rows = [[] for _ in range(1_000_000)]
del rows
report("after del:")
gc.collect()
report("after collect:")
