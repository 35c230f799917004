"""The first ten interpreters leave some memory when closed, and the fourth ten nothing more, unless threads run freely.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
3.14: the standard library has `concurrent.interpreters` (PEP 734).
"""

from importlib.util import find_spec


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


there = find_spec("concurrent.interpreters") is not None
print("interpreters there:", there)
if there:
    from concurrent import interpreters

    for name in "first", "second", "third", "fourth":
        before = mib()
        ten = [interpreters.create() for number in range(10)]
        [one.exec("import json, logging") for one in ten]
        [one.close() for one in ten]
        print(f"{name} ten leave ~", mib() - before, "MiB")
    print("fourth ten leave some:", mib() - before > 3)
