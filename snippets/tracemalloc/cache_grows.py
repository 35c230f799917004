"""The second thousand users add as many pages to this cache as the first, and one line made them."""

import tracemalloc

cache = []


def serve(users):
    for user in users:
        cache.append(f"page of {user}".center(940))


tracemalloc.start()
serve(range(1000))
first = tracemalloc.take_snapshot()
serve(range(1000, 2000))
top, *_ = tracemalloc.take_snapshot().compare_to(first, "lineno")
print("second thousand adds:", round(top.size_diff / 1e5) * 100, "kB")
print("pages kept:", len(cache))
print("last of them:", cache[-1].strip())
