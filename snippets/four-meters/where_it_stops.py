"""Zeros that nobody wrote are traced and not resident; a written mapping is resident and not traced.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import mmap
import tracemalloc


def look(name):
    with open("/proc/self/status") as file:
        kib = int(file.read().split("VmRSS:")[1].split()[0])
    traced, peak = tracemalloc.get_traced_memory()
    print(f"{name}, traced:", round(traced // 2**20, -1), "MiB")
    print(f"{name}, resident:", round(kib // 1024, -2), "MiB")


tracemalloc.start()
zeros = bytes(100 * 2**20)
look("zeros")
mapping = mmap.mmap(-1, len(zeros))
look("and a mapping")
mapping.write(zeros)
look("and it written")
