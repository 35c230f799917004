"""In a usual build a big block goes back when it is freed, and fresh zeros take no memory.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import sys


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
crate = bytes(40 * 2**20)
print("size of zeros:", sys.getsizeof(crate) // 2**20, "MiB")
print("zeros take:", round(mib() - start, -1), "MiB")
crate = b"x" * (40 * 2**20)
print("written bytes take:", round(mib() - start, -1), "MiB")
crate = [None] * (5 * 2**20)
print("list takes:", round(mib() - start, -1), "MiB")
del crate
print("after del:", round(mib() - start, -1), "MiB")
