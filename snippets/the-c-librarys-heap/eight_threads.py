"""A pool of eight threads that has eight images left holds the memory of all that it made.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import threading
from concurrent.futures import ThreadPoolExecutor


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


def work(number):
    images = [bytearray(100 * 1024) for image in range(320)]
    kept.append(bytearray(images[0]))
    del images
    together.wait()


kept, together, start = [], threading.Barrier(8), mib()
pool = ThreadPoolExecutor(8)
list(pool.map(work, range(8)))
print("images kept:", len(kept))
print("resident:", round((mib() - start) / 50) * 50, "MiB")
