"""t."""

import os
import sys


def arenas():
    stderr = os.dup(2)
    reader, writer = os.pipe()
    os.dup2(writer, 2)
    sys._debugmallocstats()
    os.dup2(stderr, 2)
    report = os.read(reader, 65536).decode()
    for end in (stderr, reader, writer): os.close(end)
    return int(report.split("arenas allocated current")[1].split()[1].replace(",",""))


crates = [bytes(479) for _ in range(20_000)]
crates[::2] = [None] * 10_000
start = arenas()
more = [bytes(479) for _ in range(10_000)]
print("same:", arenas() - start)
del more
more = [bytes(463) for _ in range(10_000)]
print("smaller:", arenas() - start)
