"""A mapped file takes what you read of it, and `tracemalloc` does not count it.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
with: numpy 2.5
"""

import tracemalloc

import numpy


def resident():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


numpy.ones(10 * 2**20, "int8").tofile("pixels")
tracemalloc.start()
start = resident()
pixels = numpy.memmap("pixels", "int8", mode="r")
print("mapped:", round(resident() - start, -1), "MiB more")
pixels.max()
print("all read:", round(resident() - start, -1), "MiB more")
print("traced:", tracemalloc.get_traced_memory()[0] // 2**20, "MiB")
pixels = pixels[:10].copy()
print("ten copied:", round(resident() - start, -1), "MiB more")
