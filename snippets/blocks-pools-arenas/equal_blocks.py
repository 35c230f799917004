"""An arena is cut into pools, a pool into blocks of one size, and a block holds an object."""

import subprocess
import sys

ask = [sys.executable, "-c", "import sys; sys._debugmallocstats()"]
report = subprocess.run(ask, stderr=-1, text=True).stderr
arena = int(report.split(" bytes/arena")[0].split()[-1])
pool = int(report.split("unused pools * ")[1].split()[0])
records = [bytes(470) for _ in range(900)]
places = sorted(map(id, records))
pools = [place // pool for place in places]
print("arena bytes:", arena)
print("pool bytes:", pool)
print("pool header bytes:", min(place % pool for place in places))
print("blocks in a pool:", max(map(pools.count, set(pools))))
print("block bytes:", min(b - a for a, b in zip(places, places[1:])))
print("object bytes:", sys.getsizeof(records[0]))
