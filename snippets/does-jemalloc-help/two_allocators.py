"""jemalloc gives back what lies free below an image that stays; glibc's malloc does so when asked.

with: pyarrow 26.0
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from ctypes import CDLL
from time import sleep

import pyarrow


def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256


for name in "system", "jemalloc":
    pool = getattr(pyarrow, f"{name}_memory_pool")()
    start = mib()
    images = [pyarrow.repeat(0.5, 12_500, pool) for _ in range(2200)]
    print(f"{name}, all in use:", round(mib() - start, -2), "MiB")
    images[:-1] = []
    sleep(3)
    print(f"{name}, one in use:", round(mib() - start, -2), "MiB")
    CDLL(None).malloc_trim(0)
    print(f"{name}, trimmed:", round(mib() - start, -2), "MiB")
