"""A thousand images are dropped except for the first one, and their memory goes back.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


images, start = [None] * 1000, mib()
for number in range(1000):
    images[number] = bytearray(64 * 1024)
print("all images:", round(mib() - start, -1), "MiB")
images[1:] = [None] * 999
print("only the first:", round(mib() - start, -1), "MiB")
