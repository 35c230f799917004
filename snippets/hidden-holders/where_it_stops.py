"""A cache on a method counts answers: four of one report, or one of a thousand equal reports."""

import weakref
from functools import lru_cache


class Report:
    @lru_cache
    def share(self, part):
        return part


class Equal(Report):
    __hash__ = lambda self: 1
    __eq__ = lambda self, other: True


for way, kind, parts in ("four", Report, "abcd"), ("equal", Equal, "a"):
    made = [kind() for day in range(1000)]
    watches = [weakref.ref(report) for report in made]
    answers = [report.share(part) for report in made for part in parts]
    del made
    print(f"{way}:", sum(watch() is not None for watch in watches))
