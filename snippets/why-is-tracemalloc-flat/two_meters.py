"""Memory held by C, and freed memory that is kept: the process is larger, and `tracemalloc` says zero.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import tracemalloc
from mmap import mmap


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


def look(job):
    traced = tracemalloc.get_traced_memory()[0] // 2**20
    print(f"{job}:", round(mib() - start, -1), "MiB, traced", traced)


start = mib()
tracemalloc.start()
image = mmap(-1, 60 * 2**20)
image.write(bytes(60 * 2**20))
look("held by C")
lines = [f"{number:>460}" for number in range(80_000)][::1000]
look("and freed in part")
