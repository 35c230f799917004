"""Round by round three meters tell apart a mended program, a leak, and memory that is free and kept.

Only on Linux: the system tells a process its resident memory in `/proc/self/status`.
"""

import gc
import tracemalloc

KINDS = "objects", "traced MiB", "resident MiB"
UNITS = 50, 1, 10


def mib():
    with open("/proc/self/status") as file:
        return int(file.read().split("VmRSS:")[1].split()[0]) // 1024


def read_meters():
    gc.collect()
    traced, peak = tracemalloc.get_traced_memory()
    return len(gc.get_objects()), traced / 2**20, mib()


def rounds(name, request, turns=1000):
    meters = [], [], []
    tracemalloc.start()
    start = read_meters()
    for number in range(5):
        for turn in range(turns):
            request()
        for meter, now, then in zip(meters, read_meters(), start):
            meter.append(now - then)
    tracemalloc.stop()
    for kind, meter, unit in zip(KINDS, meters, UNITS):
        rounded = [round(amount / unit) * unit for amount in meter]
        print(f"{name}, {kind}:", *rounded)


def serve():
    order = [bytes(10_400)]
    at_work.append(order)
    at_work.remove(order)


def report():
    lines = [f"{number:>460}" for number in range(83_000)]
    kept.extend(lines[::1000])


at_work, kept = [], []
rounds("mended", serve)
rounds("leaky", lambda: at_work.append([bytes(10_400)]))
rounds("report", report, turns=1)
