"""Under a limit of the system a list that is too large raises `MemoryError`, and a small one is made.

Only on Linux: `/proc` says how much is taken, and the limit is kept.
"""

import resource

with open("/proc/self/statm") as file:
    pages = int(file.read().split()[0])
now = pages * resource.getpagesize()
soft, hard = resource.getrlimit(resource.RLIMIT_AS)
# 200 MB more than the program has now.
limit = now + 200_000_000
resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
try:
    rows = [None] * 100_000_000
except MemoryError:
    print("list of 800 MB:", "MemoryError")
else:
    print("list of 800 MB:", "made")
rows = [None] * 1000
print("list of 8 kB:", len(rows), "rows")
