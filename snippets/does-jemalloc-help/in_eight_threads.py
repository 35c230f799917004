"""Eight threads keep one image each: glibc keeps the memory of their whole work, and jemalloc gives it back.

with: pyarrow 26.0
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pyarrow as pa


def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256


def work(pool):
    images = [pa.repeat(0.5, 12_500, pool) for _ in range(320)]
    together.wait()
    return images[-1]


for pool in pa.system_memory_pool(), pa.jemalloc_memory_pool():
    together, start = Barrier(8), mib()
    kept = list(ThreadPoolExecutor(8).map(work, [pool] * 8))
    Event().wait(3)  # seconds
    more = round((mib() - start) / 50) * 50
    print(f"{pool.backend_name}, eight in use:", more, "MiB")
