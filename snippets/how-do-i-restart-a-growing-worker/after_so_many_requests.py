"""The sooner a worker that leaks is replaced, the smaller the largest stays, and all leak as much together.

Only on Linux: the system adds up the pages of a process in `/proc/self/smaps_rollup`.
"""

import os


def mib():
    with open("/proc/self/smaps_rollup") as file:
        kib = file.read().split("Private_Dirty:")[1].split()[0]
    return int(kib) // 1024


for limit in 20, 10, 2:
    sizes = []
    for worker in range(20 // limit):
        if os.fork() == 0:
            kept = [b"x" * 5 * 2**20 for _ in range(limit)]  # the leak
            os._exit(mib())  # an exit code: at most 255
        sizes.append(os.waitstatus_to_exitcode(os.wait()[1]))
    print(f"after {limit}, largest:", round(max(sizes), -1), "MiB")
    print(f"after {limit}, together:", round(sum(sizes), -1), "MiB")
