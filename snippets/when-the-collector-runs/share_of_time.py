"""The collector's share of the time tells roughly how much time you would save by switching it off."""

import gc
from time import process_time


def note(phase, info):
    global spent, longest, begun
    now = process_time()
    if phase == "stop":
        spent += now - begun
        longest = max(longest, now - begun)
    begun = now


spent, longest, start = 0, 0, process_time()
gc.callbacks.append(note)
rows = [[number, []] for number in range(200_000)]
share = spent / (process_time() - start)
print("percent ~", round(100 * share))
print("longest, ms ~", round(1000 * longest))
