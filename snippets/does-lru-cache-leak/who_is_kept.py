"""Of a thousand reports, asked and dropped, `cache` keeps each, and `lru_cache` the last of them."""

from functools import cache, lru_cache


class Report:
    @cache
    def total(self):
        return 30

    @lru_cache
    def mean(self):
        return 3


for day in range(1000):
    report = Report()
    report.total()
    report.mean()
print("cache keeps:", Report.total.cache_info().currsize)
print("lru_cache keeps:", Report.mean.cache_info().currsize)
