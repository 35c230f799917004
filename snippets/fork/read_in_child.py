"""A child that loops over its parent's list gets memory of its own, and its RSS does not move.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context


def mib(kind):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def worker():
    rss = mib("Rss:")
    len(paths)
    print("length, its own:", round(mib("Private_Dirty:"), -1), "MiB")
    for path in paths:
        pass
    print("loop, its own:", round(mib("Private_Dirty:"), -1), "MiB")
    print("loop, its RSS:", round(mib("Rss:") - rss, -1), "MiB more")


paths = [f"img/{number:06}" for number in range(500_000)]
get_context("fork").Process(target=worker).start()
