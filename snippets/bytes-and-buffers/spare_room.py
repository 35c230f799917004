"""A growing bytearray has spare room; cut at the front, it keeps its room for a while.

3.15: a bytearray keeps its bytes in a bytes object, and grows in other steps (gh-139871).
"""

import sys

log = bytearray()
moves, size = 0, sys.getsizeof(log)
for number in range(100_000):
    log.append(65)
    moves += sys.getsizeof(log) != size
    size = sys.getsizeof(log)
print("appends with new size:", moves)
full = size
print("kilobytes, full:", round(full / 1000))
for gone in 40_000, 20_000:
    del log[:gone]
    percent = 100 * sys.getsizeof(log) // full
    print(f"percent, {len(log)} left:", round(percent, -1))
