"""Small objects go back when Python's own allocator made them, and stay when the C library did.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import subprocess
import sys

PROGRAM = """
def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024
rows = [(n, str(n), [n], {"k": n}) for n in range(200_000)]
del rows
print(mib() > 60)
"""
for name in "pymalloc", "malloc":
    env = {"PYTHONMALLOC": name}
    command = [sys.executable, "-Sc", PROGRAM]
    answer = subprocess.check_output(command, env=env, text=True)
    print(f"{name}, most stays:", answer.strip())
