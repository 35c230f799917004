"""What the deleted texts took goes back from pymalloc, and stays with mimalloc, where that is built in.

3.13: CPython brings mimalloc, which the free-threaded build takes for each object (gh-90815).
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

import os
from subprocess import PIPE, run
from sys import executable

CODE = """
mib = lambda: int(open("/proc/self/statm").read().split()[1]) // 256
start = mib()
texts = [f"{number:>222}" for number in range(220_000)]
del texts
print(round(mib() - start, -1))
"""
for name in "pymalloc", "mimalloc":
    os.environ["PYTHONMALLOC"] = name
    child = run([executable, "-c", CODE], stdout=PIPE, stderr=PIPE)
    if child.stdout:
        print(f"{name}, texts deleted:", int(child.stdout), "MiB")
