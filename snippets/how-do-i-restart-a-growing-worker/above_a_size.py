"""A worker that is replaced above a size stays near that size, however many requests come.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

import os


def mib():
    with open("/proc/self/smaps_rollup") as file:
        text = file.read().split("Private_Dirty:")[1]
    return int(text.split()[0]) // 1024


for limit in 1000, 40, 20:
    left, largest, kept = 20, 0, []
    while left:
        if os.fork() == 0:
            while len(kept) < left and mib() < limit:
                kept.append(b"x" * 5 * 2**20)  # the leak
            os._exit(len(kept))
        done = os.waitstatus_to_exitcode(os.wait()[1])
        left, largest = left - done, max(largest, 5 * done)
    print(f"limit {limit} MiB, largest:", largest, "MiB")
