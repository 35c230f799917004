"""`malloc_trim` gives back what lies free in the heaps of eight threads, below what they keep.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import ctypes
import threading
from concurrent.futures import ThreadPoolExecutor


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


def work(together):
    images = [bytearray(100 * 1024) for number in range(320)]
    return together.wait(), bytearray(images[0])


pool, start = ThreadPoolExecutor(8), mib()
kept = list(pool.map(work, [threading.Barrier(8)] * 8))
print("images stay:", round((mib() - start) / 50) * 50, "MiB")
ctypes.CDLL(None).malloc_trim(0)
print("after trim:", round((mib() - start) / 50) * 50, "MiB")
