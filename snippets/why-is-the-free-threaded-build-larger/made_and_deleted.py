"""What the deleted texts took goes back from pymalloc, and stays with mimalloc, where that is built in.

3.13: CPython brings mimalloc, which the free-threaded build takes for each object (gh-90815).
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import os
import subprocess
import sys

PROGRAM = """
def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256
start = mib()
texts = [bytes(230) for _ in range(220_000)]
made = mib() - start
del texts
print(made, mib() - start)
"""
for name in "pymalloc", "mimalloc":
    env = os.environ | {"PYTHONMALLOC": name}
    command = [sys.executable, "-c", PROGRAM]
    child = subprocess.run(command, env=env, capture_output=True)
    made, kept = map(int, child.stdout.split() or [0, 0])
    if made:
        print(f"{name}, texts made:", round(made, -1), "MiB")
        print(f"{name}, texts deleted:", round(kept, -1), "MiB")
