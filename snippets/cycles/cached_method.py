"""`lru_cache` on a method keeps the instances of its last calls, though nobody uses them."""

import weakref
from functools import lru_cache


class Report:
    @lru_cache
    def total(self):
        return sum(range(100))


reports = weakref.WeakSet()
for day in range(1000):
    report = Report()
    reports.add(report)
    report.total()
del report
print("reports alive:", len(reports))
Report.total.cache_clear()
print("after cache_clear:", len(reports))
