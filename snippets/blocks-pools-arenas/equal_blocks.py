"""An arena is cut into pools, and a pool into blocks of one size."""

import os
import sys

reader, writer = os.pipe()
stderr = os.dup(2)
os.dup2(writer, 2)
sys._debugmallocstats()
os.dup2(stderr, 2)
report = os.read(reader, 65536).decode()
print("arena bytes:", report.split(" bytes/arena")[0].split()[-1])
pool = int(report.split("unused pools * ")[1].split()[0])
print("pool bytes:", pool)
# Each of these takes 512 bytes: 33 of its own and 479 of content.
places = list(map(id, [bytes(479) for _ in range(900)]))
pools = [place // pool for place in places]
print("blocks in a pool:", max(map(pools.count, set(pools))))
print("first block starts at:", min(place % pool for place in places))
