"""A child adds up its parent's numbers: in a list they are copied, and in an array they are not.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from array import array
from multiprocessing import get_context


def own(kind="Private_Dirty:"):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def worker(name, prices):
    sum(prices)
    print(f"{name}, its own:", round(own(), -1), "MiB")


prices = [number / 7 for number in range(1_000_000)]
for work in ("list", prices), ("array", array("d", prices)):
    child = get_context("fork").Process(target=worker, args=work)
    child.start()
    child.join()
