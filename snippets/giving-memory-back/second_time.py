"""Memory that the C library gave back the first time, it keeps the second time.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import ctypes


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
crate = bytearray(20 * 2**20)
print("first crate:", round(mib() - start, -1), "MiB")
del crate
print("after first del:", round(mib() - start, -1), "MiB")
crate = bytearray(20 * 2**20)
del crate
print("after second del:", round(mib() - start, -1), "MiB")
ctypes.CDLL(None).malloc_trim(0)
print("after trim:", round(mib() - start, -1), "MiB")
