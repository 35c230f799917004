"""A cache that keeps its object"""
from functools import lru_cache


class Report:
    @lru_cache
    def text(self):
        return "ready"


report = Report()
print(report.text())
del report
Report.text.cache_clear()
