"""While `asizeof` walks, the process takes far more than the rows: it notes each object that it has met.

with: pympler 1.1
Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

from pympler.asizeof import asizeof


def mib(field):
    with open("/proc/self/status") as file:
        return int(file.read().split(field)[1].split()[0]) // 1024


start = mib("VmRSS:")
rows = [(n % 32, f"{n:024}") for n in range(200_000)]
print("rows, resident:", round(mib("VmRSS:") - start, -1), "MiB")
print("rows, asizeof:", round(asizeof(rows) / 2**20 / 10) * 10, "MiB")
print("while it walked:", round(mib("VmHWM:") - start, -1), "MiB")
print("afterwards:", round(mib("VmRSS:") - start, -1), "MiB")
