"""The six tools of the lesson "Four steps find what makes a program grow"; `mib` is for Linux."""

import gc
import sys
import tracemalloc
from collections import Counter

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


def census():
    gc.collect()
    return Counter(type(thing).__name__ for thing in gc.get_objects())


def grown(request, turns=1000):
    request()
    census()
    before = census()
    for turn in range(turns):
        request()
    grew = (census() - before).most_common()
    said = [f"{n} {name}" for name, n in grew if n > turns // 10]
    return said or ["none"]


def line_that_grew(request, turns=1000):
    tracemalloc.start(10)
    looks = []
    for look in "warm-up", "measured":
        for turn in range(turns):
            request()
        looks.append(tracemalloc.take_snapshot())
    tracemalloc.stop()
    old, new = looks
    changes = new.compare_to(old, "traceback")
    most = max(changes, key=lambda entry: entry.size_diff)
    if most.size_diff < 100 * turns:
        return ["none"]
    return most.traceback.format(most_recent_first=True)


def four_times(name, work):
    start, said = mib(), []
    for turn in range(4):
        work()
        said.append(round((mib() - start) / 10) * 10)
    print(f"{name}, resident MiB:", *said)


def left(name, request, turns=1000):
    gc.collect()
    gc.disable()
    tracemalloc.start()
    for turn in range(turns):
        request()
    waits, peak = tracemalloc.get_traced_memory()
    gc.collect()
    stays, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.enable()
    print(f"{name}, before:", round(waits / 2**20), "MiB")
    print(f"{name}, after collection:", round(stays / 2**20), "MiB")


def leaks(request, turns=1000):
    tracemalloc.start()
    looks = []
    for look in "warm-up", "measured":
        for turn in range(turns):
            request()
        gc.collect()
        traced, peak = tracemalloc.get_traced_memory()
        looks.append((traced, sys.getallocatedblocks()))
    tracemalloc.stop()
    (old, few), (new, many) = looks
    bound = max(50 * turns, 50_000)
    return new - old > bound, many - few > turns // 2
