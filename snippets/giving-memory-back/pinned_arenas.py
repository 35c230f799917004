"""Twenty small survivors hold the arenas of twenty thousand."""

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


start = arenas()
crates = [bytes(479) for _ in range(20_000)]
print("all:", arenas() - start)
crates = crates[::1000]
print("alive:", len(crates))
print("kept:", arenas() - start)
copies = [bytes(bytearray(crate)) for crate in crates]
print("kept:", arenas() - start)
crates = copies; del copies
print("copied:", arenas() - start)
del crates
print("none:", arenas() - start)
