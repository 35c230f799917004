"""A full run skips strings and tuples of numbers, and follows each place of a long list."""

import gc
from time import perf_counter
from timeit import repeat


def report(label, kept):
    gc.collect()
    costs.append(min(repeat(gc.collect, timer=perf_counter, number=1)))
    print(f"{label}, looked at:", round(len(gc.get_objects()), -4))
    print(f"{label}, percent ~", round(100 * costs[-1] / costs[0]))


costs = []
gc.freeze()  # leaves out what the start of Python has made
report("lists", [[number] for number in range(100_000)])
report("strings", [str(number) for number in range(100_000)])
report("tuples", [(number, number) for number in range(100_000)])
report("long list", [None] * 2_000_000)
