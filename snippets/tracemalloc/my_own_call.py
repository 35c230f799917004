"""With more frames a block remembers its callers, and one of them is a line of yours."""

import json
import tracemalloc

for frames in 1, 10:
    tracemalloc.start(frames)
    orders = [json.loads('["ada %d", 1, 2]' % n) for n in range(1000)]
    most = tracemalloc.take_snapshot().statistics("traceback")[0]
    tracemalloc.stop()
    files = {frame.filename for frame in most.traceback}
    print(f"frames {frames}, mine named:", __file__ in files)
