"""Two processes share an image: added up, RSS finds it twice, PSS once, and USS finds nothing of it.

with: psutil 7.2
Only on Linux: the second process is forked, and `psutil` knows PSS there.
"""

import time
from multiprocessing import get_context

import psutil

image = bytearray(100 * 2**20)
worker = get_context("fork").Process(target=time.sleep, args=[60])
worker.start()
parent, child = psutil.Process(), psutil.Process(worker.pid)
told = [one.memory_full_info() for one in (parent, child)]
worker.kill()
worker.join()
for kind in "rss", "pss", "uss":
    total = sum(getattr(one, kind) for one in told)
    print(f"images in {kind}:", total // len(image))
