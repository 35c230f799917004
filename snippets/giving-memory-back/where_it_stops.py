"""One row that stays holds the free memory of the others, and a big block comes out of it.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
rows = [bytearray(100_000) for _ in range(400)]
print("400 rows:", round(mib() - start, -1), "MiB")
rows = rows[-1:]
print("the last one stays:", round(mib() - start, -1), "MiB")
crate = bytearray(36 * 2**20)
print("with a big block:", round(mib() - start, -1), "MiB")
del crate
print("after its del:", round(mib() - start, -1), "MiB")
