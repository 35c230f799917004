"""Five processes share one image: RSS counts it five times, PSS once, and USS not at all.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

from multiprocessing import active_children, get_context
from pathlib import Path
from time import sleep

image = bytearray(300 * 2**20)
fork = get_context("fork")
for number in range(4):
    fork.Process(target=sleep, args=[60], daemon=True).start()
pids = ["self", *[worker.pid for worker in active_children()]]


def images(*kinds):
    told = [Path(f"/proc/{n}/smaps_rollup").read_text() for n in pids]
    kib = [one.split(k)[1].split()[0] for one in told for k in kinds]
    return f"{sum(map(int, kib)) / 1024 / 300:.0f}"


print("images by RSS:", images("Rss:"))
print("images by PSS:", images("Pss:"))
print("images by USS:", images("Private_Clean:", "Private_Dirty:"))
