"""The cache of `re` grows with each new pattern until it is full, and then stays as it is."""

import gc
import re
import weakref

patterns, kept = weakref.WeakSet(), []
for start in range(0, 1000, 200):
    for order in range(start, start + 200):
        patterns.add(re.compile(f"order {order}"))
    gc.collect()
    kept.append(len(patterns))
print("service, patterns alive:", *kept)
