"""A child reads more and more strings of its parent: they lie in a row, or far apart.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context


def own(kind="Private_Dirty:"):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0])


def worker(name, some):
    for few in some[:2], some:
        start, last = own(), max(few)
    print(f"{name} {len(some)}:", (own() - start + 200) // 1024, "MiB")


paths = [f"img/{number:06}" for number in range(2**19)]
works = [("in a row", paths[: 2**power]) for power in range(10, 20)]
works += [("far apart", paths[:: 2**power]) for power in range(10)]
for work in works:
    child = get_context("fork").Process(target=worker, args=work)
    child.start()
    child.join()
