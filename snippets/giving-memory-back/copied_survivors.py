"""Copies of the survivors lie close together, and the rest of the memory goes back.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
crates = [bytes(479) for _ in range(80_000)]
print("80 000 crates:", round(mib() - start, -1), "MiB")
crates = crates[::1000]
# Each copy takes a hole among the first; then the old ones die.
crates = [bytes(bytearray(crate)) for crate in crates]
print("80 crates:", round(mib() - start, -1), "MiB")
