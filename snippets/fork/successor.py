"""A worker that has read all ends, and the next one begins with shared memory, and a high RSS.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context


def mib(kind):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def worker(name):
    print(f"{name}, high RSS:", mib("Rss:") > 15)
    print(f"{name}, its own:", round(mib("Private_Dirty:"), -1), "MiB")
    max(paths)
    own = round(mib("Private_Dirty:"), -1)
    print(f"{name}, after work:", own, "MiB")


paths = [f"img/{number:06}" for number in range(500_000)]
for name in "first", "next":
    child = get_context("fork").Process(target=worker, args=[name])
    child.start()
    child.join()
