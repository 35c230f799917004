"""Tables are read and dropped: in one thread little memory stays, and in eight threads much.

with: pandas 3.1
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from concurrent.futures import ThreadPoolExecutor

import pandas


def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256


def rows(path):
    return len(pandas.read_csv(path))


with open("heat.csv", "w") as file:
    file.writelines("0.12,0.23,0.34\n" for n in range(800_000))
pandas.set_option("mode.max_threads", 1)  # pandas itself uses one
rows("heat.csv")
for name, threads in ("one thread", 1), ("eight threads", 8):
    start, pool = mib(), ThreadPoolExecutor(threads)
    list(pool.map(rows, ["heat.csv"] * 32))
    print(f"{name}, much stays:", mib() - start > 130)
