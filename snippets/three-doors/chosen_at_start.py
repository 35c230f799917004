"""`PYTHONMALLOC` chooses the allocator when Python starts, and with it the size of a block.

3.13: Python brings a further allocator, mimalloc; older versions refuse the name and do not start (gh-90815).
"""

import os
import subprocess
import sys

if name := os.environ.get("PYTHONMALLOC"):
    places = sorted(map(id, [object() for _ in range(2000)]))
    gaps = [after - here for here, after in zip(places, places[1:])]
    print(name, "block:", max(set(gaps), key=gaps.count))
    print(name, "is counted:", sys.getallocatedblocks() > 0)
else:
    start = [sys.executable, "-S", __file__]
    for name in ("pymalloc", "malloc", "debug", "mimalloc"):
        chosen = {"env": {"PYTHONMALLOC": name}}
        child = subprocess.run(start, capture_output=True, **chosen)
        printed = child.stdout.decode() or name + " block: refused\n"
        print(printed, end="")
