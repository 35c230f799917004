"""Eight threads read tables and drop them: much memory stays, and goes back when glibc is asked.

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
start, pool = mib(), ThreadPoolExecutor(8)
list(pool.map(rows, ["heat.csv"] * 32))
print("over 130 MiB stay:", mib() - start > 130)
CDLL(None).malloc_trim(0)
print("trimmed, they stay:", mib() - start > 130)
