"""A cache that each report makes for itself is a reference cycle, and waits for the collector."""

import gc
import weakref
from functools import cache


class Report:
    compute = lambda self, year: 30

    def __init__(self):
        self.total = cache(self.compute)


gc.disable()
made = [Report() for day in range(1000)]
reports = weakref.WeakSet(made)
totals = [report.total(2026) for report in made]
made.clear()
print("reports kept:", len(reports))
gc.collect()
print("kept after collect:", len(reports))
