"""A process of its own does the work, and all of its memory goes back when it ends.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import subprocess
import sys

WORK = "rows = [bytes(479) for _ in range(80_000)]; print(len(rows))"


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
again = [sys.executable, "-S", "-c", WORK]
child = subprocess.run(again, capture_output=True, text=True)
print("rows counted by child:", child.stdout.strip())
print("parent has:", round(mib() - start, -1), "MiB")
rows = [bytes(479) for _ in range(80_000)]
print("the same work here:", round(mib() - start, -1), "MiB")
