"""Eight threads read tables and drop them: with each block mapped by itself, the memory goes back.

with: pandas 3.1
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from concurrent.futures import ThreadPoolExecutor
from ctypes import CDLL

import pandas


def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256


def rows(path):
    return len(pandas.read_csv(path))


with open("heat.csv", "w") as file:
    file.writelines("0.12,0.23,0.34\n" for n in range(800_000))
pandas.set_option("mode.max_threads", 1)  # pandas itself uses one
CDLL(None).mallopt(-3, 65_536)  # as MALLOC_MMAP_THRESHOLD_=65536
start, pool = mib(), ThreadPoolExecutor(8)
list(pool.map(rows, ["heat.csv"] * 32))
print("eight threads, much stays:", mib() - start > 130)
