"""Values that are one object in many places copy nothing, and nor does a sort of strings in place.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import get_context


def own(kind="Private_Dirty:"):
    with open("/proc/self/smaps_rollup") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


def worker(name, items, look=max):
    look(items)
    print(f"{name}:", round(own(), -1), "MiB")


paths = [f"img/{number:06}" for number in range(500_000)]
works = [("one text", paths[:1] * 500_000), ("sort", paths, list.sort)]
works += [("small numbers", [n % 200 for n in range(500_000)])]
works += [("large numbers", list(range(10**6, 2 * 10**6)))]
for work in works:
    child = get_context("fork").Process(target=worker, args=work)
    child.start()
    child.join()
