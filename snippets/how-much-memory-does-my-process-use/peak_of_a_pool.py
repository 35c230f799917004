"""A pool of threads has dropped its images: in a usual build resident memory has fallen, and `ru_maxrss` has not.

Only on Linux: `ru_maxrss` is in kilobytes there, and the system tells the rest in `/proc/self/statm`.
"""

from concurrent.futures import ThreadPoolExecutor
from resource import RUSAGE_SELF, getrusage


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


start = mib()
with ThreadPoolExecutor(4) as pool:
    images = list(pool.map(bytearray, [40 * 2**20] * 4))
del images
print("now:", round(mib() - start, -1), "MiB more")
peak = getrusage(RUSAGE_SELF).ru_maxrss // 1024
print("ru_maxrss:", round(peak - start, -1), "MiB more")
