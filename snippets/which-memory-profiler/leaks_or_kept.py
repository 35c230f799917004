"""Without one flag memray reports what pymalloc keeps as a leak; with it, what the program still has.

with: memray 1.20
Only on Linux: the system tells a process its resident memory in `/proc/self/statm`.
"""

from memray import FileReader, Tracker, set_log_level


def mib():
    return int(open("/proc/self/statm").read().split()[1]) // 256


def work():
    return [f"{number:>460}" for number in range(40_000)][::500]


set_log_level(40)  # errors alone
for name, flag in ("without the flag", False), ("with it", True):
    start = mib()
    with Tracker(f"{name}.bin", trace_python_allocators=flag):
        few = work()
    print(f"{name}, resident:", round(mib() - start, -1), "MiB")
    leaks = FileReader(f"{name}.bin").get_leaked_allocation_records()
    kept = sum(one.size for one in leaks)
    print(f"{name}:", round(kept, 1 - len(str(kept))) // 1000, "kB")
    del few
