"""Free memory that is kept rises once, and memory in use climbs each time.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

from mmap import mmap


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


def four_times(name, work):
    start, said = mib(), []
    for turn in range(4):
        work()
        said.append(round((mib() - start) / 10) * 10)
    print(f"{name}, resident MiB:", *said)


def report():
    lines = [f"{number:>460}" for number in range(77_000)]
    kept.extend(lines[::1000])


def mapped():
    kept.append(mmap(-1, len(zeros)))
    kept[-1].write(zeros)


kept, zeros = [], bytes(10 * 2**20)
four_times("report", report)
four_times("mapped", mapped)
