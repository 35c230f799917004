"""A snapshot takes more memory than the tables of `tracemalloc`, and a second one needs little more.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import tracemalloc


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


tracemalloc.start()
names = [str(number) for number in range(430_000)]
tables, start = tracemalloc.get_tracemalloc_memory(), mib()
print("tables:", round(tables // 2**20, -1), "MiB")
for which in "first", "second":
    snapshot = tracemalloc.take_snapshot()
    print(f"with {which} snapshot:", round(mib() - start, -1), "MiB")
    del snapshot
print("all given back:", mib() - start < 10)
