"""A cached method keeps the report that it was asked for, as the key of the answer."""

from functools import cache


class Report:
    @cache
    def total(self):
        return 30


report = Report()
total = report.total()
del report
print("answers kept:", Report.total.cache_info().currsize)
