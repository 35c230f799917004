"""A generator sums what a list sums, at a fraction of the peak."""

import tracemalloc


def peak(work):
    tracemalloc.start()
    work()
    high = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return high


high = peak(lambda: sum([n * n for n in range(5000)]))
low = peak(lambda: sum(n * n for n in range(5000)))
print("kilobytes for the list:", round(high // 1000, -2))
print("kilobytes for the generator:", low // 1000)
print("over a hundred times:", high > 100 * low)

walk = (n * n for n in range(5000))
print("first sum:", sum(walk))
print("second sum:", sum(walk))
