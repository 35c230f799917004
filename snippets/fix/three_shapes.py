"""Objects raise both numbers; memory of C raises one, and after a peak one may stay high.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import tracemalloc
from mmap import MAP_POPULATE, MAP_SHARED, mmap


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


def look(name, work):
    tracemalloc.start()
    start, kept = resident(), work()
    traced, _ = tracemalloc.get_traced_memory()
    grown = resident() - start
    print(f"{name}, resident:", round(grown, -7) // 10**6, "MB")
    print(f"{name}, traced:", round(traced, -7) // 10**6, "MB")


look("objects", lambda: [bytes(460) for _ in range(77_000)])
look("from C", lambda: mmap(-1, 4 * 10**7, MAP_SHARED | MAP_POPULATE))
look("peak over", lambda: [bytes(460) for _ in range(77_000)][::1000])
