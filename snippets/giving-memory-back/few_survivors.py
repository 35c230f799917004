"""Eighty small objects that stay alive hold the memory of eighty thousand.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import gc


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
crates = [bytes(479) for _ in range(80_000)]
print("80 000 crates:", round(mib() - start, -1), "MiB")
crates = crates[::1000]
gc.collect()
print("80 crates:", round(mib() - start, -1), "MiB")
crates.clear()
print("no crates:", round(mib() - start, -1), "MiB")
