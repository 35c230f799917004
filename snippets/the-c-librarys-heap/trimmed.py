"""`malloc_trim` gives back what lies free below an image that stays.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import ctypes


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


libc, images, start = ctypes.CDLL(None), [None] * 1000, mib()
for number in range(1000):
    images[number] = bytearray(64 * 1024)
last = images[-1]
images.clear()
print("last one stays:", round(mib() - start, -1), "MiB")
libc.malloc_trim(0)
print("after trim:", round(mib() - start, -1), "MiB")
