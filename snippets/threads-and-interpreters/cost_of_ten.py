"""An empty interpreter takes a megabyte or more, and with three imports it takes more than twice that.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
3.14: the standard library has `concurrent.interpreters` (PEP 734).
"""

from importlib.util import find_spec

there = find_spec("concurrent.interpreters") is not None
print("interpreters there:", there)


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1_000_000


if there:
    from concurrent import interpreters

    before = resident()
    others = [interpreters.create() for number in range(10)]
    empty = resident() - before
    [other.exec("import json, logging, decimal") for other in others]
    print("empty, each:", round(empty / 10), "MB")
    print("with imports, over twice:", resident() - before > 2 * empty)
    [other.close() for other in others]
