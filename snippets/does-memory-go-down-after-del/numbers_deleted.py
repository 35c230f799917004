"""A long list of numbers goes back when it is deleted, and not while a few of the numbers stay.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


start = mib()
numbers = list(range(10**6, 3 * 10**6))
print("made:", round(mib() - start, -1), "MiB")
few = numbers[::1000]
del numbers
print("one of thousand kept:", round(mib() - start, -1), "MiB")
del few
print("all deleted:", round(mib() - start, -1), "MiB")
