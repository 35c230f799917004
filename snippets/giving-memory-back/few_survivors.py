"""Eighty lines of text that stay alive hold the memory of eighty thousand.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import gc


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
lines = [f"{number:>460}" for number in range(80_000)]
print("80 000 lines:", round(mib() - start, -1), "MiB")
lines = lines[::1000]
gc.collect()
print("80 lines:", round(mib() - start, -1), "MiB")
lines.clear()
print("no lines:", round(mib() - start, -1), "MiB")
