"""Three seconds later jemalloc has given back what eight threads do not use; glibc's malloc does so when asked.

with: pyarrow 26.0
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import ctypes
import os
import sys
import time
from threading import Barrier, Thread


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


def work(pool):
    images = [pyarrow.allocate_buffer(10**5, pool) for _ in range(280)]
    for image in images:
        memoryview(image).cast("B")[:] = blank
    kept.append(image)
    del images
    done.wait()


blank, kept, done = bytes(10**5), [], Barrier(9)
for name in "system", "jemalloc":
    if os.fork() == 0:
        import pyarrow

        pool = getattr(pyarrow, f"{name}_memory_pool")()
        start = mib()
        for _ in range(8):
            Thread(target=work, args=[pool]).start()
        done.wait()
        print(f"{name}, at once:", round(mib() - start, -2), "MiB")
        time.sleep(3)
        print(f"{name}, later:", round(mib() - start, -2), "MiB")
        if name == "system":
            ctypes.CDLL(None).malloc_trim(0)
            print("system, trimmed:", round(mib() - start, -2), "MiB")
        sys.stdout.flush()
        os._exit(0)
    os.wait()
