"""Of a thousand reports that were asked and dropped, each kind of cache keeps another number."""

import weakref
from functools import cache, cached_property, lru_cache


class Report:
    by_cache = cache(lambda self: 30)
    by_lru_cache = lru_cache(lambda self: 30)
    by_property = cached_property(lambda self: 30)


def kept(ask):
    made = [Report() for day in range(1000)]
    reports = weakref.WeakSet(made)
    list(map(ask, made))
    made.clear()
    return len(reports)


print("cache:", kept(Report.by_cache), "reports")
print("lru_cache:", kept(Report.by_lru_cache), "reports")
print("cached_property:", kept(lambda one: one.by_property), "reports")
