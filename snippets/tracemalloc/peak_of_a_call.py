"""A call may need far more memory for a moment than stays when it has returned."""

import tracemalloc


def count_words(rows):
    words = " ".join(rows).split()
    return len(set(words))


rows = [f"order of user {number % 100}" for number in range(50_000)]
tracemalloc.start()
print("different words:", count_words(rows))
now, peak = tracemalloc.get_traced_memory()
print("stays:", round(now / 1e6), "MB")
print("peak:", round(peak // 10**6, -1), "MB")
