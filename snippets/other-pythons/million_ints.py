"""A list of a million ints takes less on PyPy, until one string stands among them.

Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""


def resident():
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    return pages * 4096 / 1_000_000


before = resident()
prices = list(range(1000, 1_001_000))
ints = resident()
prices[0] = "sold out"
after = resident()
print("a million ints:", round((ints - before) / 10) * 10, "MB")
print("and one string:", round((after - ints) / 10) * 10, "MB more")
