"""Under a limit of the system a list that is too large raises `MemoryError`, and a small one is made.

Only on Linux: `/proc` says how much is taken, and the limit is kept.
"""

import resource

room, limit = 200 * 2**20, resource.RLIMIT_AS
before = resource.getrlimit(limit)
with open("/proc/self/statm") as file:
    now = int(file.read().split()[0]) * resource.getpagesize()
resource.setrlimit(limit, (now + room, before[1]))
try:
    rows = [None] * 100_000_000
except MemoryError as error:
    print("large list:", type(error).__name__)
rows = [None] * 1000
print("small list, rows:", len(rows))
resource.setrlimit(limit, before)
