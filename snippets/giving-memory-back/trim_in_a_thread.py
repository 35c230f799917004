"""The trim does not return what another thread has freed last, even when the thread has ended.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import ctypes
import threading


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


def work():
    for turn in range(3):
        bytearray(20 * 2**20)


start = mib()
worker = threading.Thread(target=work)
worker.start()
worker.join()
print("thread has ended:", round(mib() - start, -1), "MiB")
ctypes.CDLL(None).malloc_trim(0)
print("after trim:", round(mib() - start, -1), "MiB")
