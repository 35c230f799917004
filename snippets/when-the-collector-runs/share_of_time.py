"""The collector's share of the time depends on the work: here rows that are read, and many small lists."""

import csv
import gc
from time import process_time


def note(phase, info):
    global spent, longest, begun
    now = process_time()
    if phase == "stop":
        spent += now - begun
        longest = max(longest, now - begun)
    begun = now


def percent(work):
    global spent, longest
    spent, longest, start = 0, 0, process_time()
    kept = work()
    return round(100 * spent / (process_time() - start))


gc.callbacks.append(note)
lines = ["id,name,price"] + [f"{n},ada,{n}" for n in range(100_000)]
print("read rows ~", percent(lambda: list(csv.DictReader(lines))))
print("small lists ~", percent(lambda: [[n, []] for n in range(10**5)]))
print("longest, ms ~", round(1000 * longest))
