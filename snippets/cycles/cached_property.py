"""`cached_property` keeps the value in its instance, so it keeps no instance."""

import weakref
from functools import cached_property


class Report:
    @cached_property
    def total(self):
        return sum(range(100))


reports = weakref.WeakSet()
for day in range(1000):
    report = Report()
    reports.add(report)
    report.total
del report
print("reports alive:", len(reports))
