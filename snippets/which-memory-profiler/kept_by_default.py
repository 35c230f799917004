"""With the flag too, memray's heap does not fall where the program keeps it, as a default argument does.

with: memray 1.20
"""

from memray import FileReader, Tracker, set_log_level


def plain(n):
    return [f"{number:>460}" for number in range(n)][-1]


def cached(n, cache={}):
    cache.update((number, f"{number:>460}") for number in range(n))
    return cache[n - 1]


set_log_level(40)  # errors alone
for work in plain, cached:
    name = work.__name__
    with Tracker(f"{name}.bin", trace_python_allocators=True):
        work(40_000)
    kept = FileReader(f"{name}.bin").get_leaked_allocation_records()
    print(f"{name}:", sum(one.size for one in kept) // 10**7 * 10, "MB")
