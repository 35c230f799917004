"""Four threads read the table that is there; four interpreters have a table each.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
3.14: the standard library has `concurrent.interpreters` (PEP 734).
"""

from concurrent import futures

LOAD = "table = [f'/photos/{n:040}' for n in range(450_000)]"


def mib():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) // 256


exec(LOAD)
start = mib()
list(futures.ThreadPoolExecutor(4).map(max, [table] * 4))
print("threads take:", round(mib() - start, -1), "MiB more")
if hasattr(futures, "InterpreterPoolExecutor"):
    from concurrent import interpreters

    others = [interpreters.create() for number in range(4)]
    [other.exec(LOAD) for other in others]
    print("interpreters take:", round(mib() - start, -1), "MiB more")
    [other.close() for other in others]
