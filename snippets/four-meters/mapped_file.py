"""The pages of a mapped file count as resident, and Linux can drop them while the mapping stays.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import mmap


def mib(kind):
    with open("/proc/self/status") as file:
        return int(file.read().split(kind)[1].split()[0]) // 1024


with open("prices", "w+b") as file:
    file.write(bytes(10 * 2**20))
    prices = mmap.mmap(file.fileno(), 0)
start, own = mib("VmRSS:"), mib("RssAnon:")
print("sum of prices:", sum(prices[::1000]))
print("read, resident:", round(mib("VmRSS:") - start, -1), "MiB")
print("read, its own:", round(mib("RssAnon:") - own, -1), "MiB")
prices.madvise(mmap.MADV_DONTNEED)
print("let go, resident:", round(mib("VmRSS:") - start, -1), "MiB")
