"""Holes are filled by objects of their own size class, and stay empty for all others.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
crates = [bytes(479) for _ in range(80_000)]
print("80 000 crates:", round(mib() - start, -1), "MiB")
crates = crates[::2]
print("every second:", round(mib() - start, -1), "MiB")
boxes = [bytes(463) for _ in range(40_000)]
print("with smaller boxes:", round(mib() - start, -1), "MiB")
del boxes
boxes = [bytes(479) for _ in range(40_000)]
print("with equal boxes:", round(mib() - start, -1), "MiB")
