"""Some consumers of a generator take row after row, and some keep all rows first.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import statistics
import tracemalloc
from collections import deque
from heapq import nlargest

ways = {"sum": sum}
ways["ten largest"] = lambda prices: nlargest(10, prices)
ways["last ten"] = lambda prices: deque(prices, maxlen=10)
ways |= {"sorted": sorted, "median": statistics.median, "set": set}
ways["join"] = lambda prices: ",".join(map(str, prices))
tracemalloc.start()
for label, work in ways.items():
    tracemalloc.reset_peak()
    work(number / 4 for number in range(100_000))
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{label}:", round(peak / 1e6), "MB")
