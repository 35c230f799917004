"""A collection in a child copies the parent's rows, unless they were frozen before the fork.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

import gc
from multiprocessing import get_context


def own(kind="Private_Dirty:"):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def worker(*name):
    for step, look in ("collection", gc.collect), ("copy", rows.copy):
        look()
        print(*name, step + ":", round(own(), -1), "MiB")


rows = [[number] for number in range(480_000)]
for name, prepare in ("plain,", gc.collect), ("frozen,", gc.freeze):
    prepare()
    child = get_context("fork").Process(target=worker, args=[name])
    child.start()
    child.join()
