"""A thousand images are dropped: the first holds nothing, and the last holds the memory of them all.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


images, start = [None] * 1000, mib()
for kept, name in (0, "first kept"), (-1, "last kept"):
    for number in range(1000):
        images[number] = bytearray(64 * 1024)
    print(f"{name}, all:", round(mib() - start, -1), "MiB")
    stays = images[kept]
    images[:] = [None] * 1000
    print(f"{name}, one:", round(mib() - start, -1), "MiB")
    del stays
    print(f"{name}, none:", round(mib() - start, -1), "MiB")
