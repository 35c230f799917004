"""psutil reads the resident memory of a process, and how much of it no other process has.

with: psutil 7.2
"""

from psutil import Process


def mib():
    told = Process().memory_full_info()
    return told.rss // 2**20, told.uss // 2**20


rss, uss = mib()
image = bytearray(100 * 2**20)
more_rss, more_uss = mib()
print("made, rss:", round(more_rss - rss, -1), "MiB more")
print("made, uss:", round(more_uss - uss, -1), "MiB more")
