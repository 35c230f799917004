"""The cache of `re` grows with each new pattern until it is full, and then stays as it is."""

import re
import weakref

patterns = weakref.WeakSet()
for made in range(1, 2001):
    patterns.add(re.compile(f"order {made}"))
    if made in (250, 500, 1000, 2000):
        print(f"{made} compiled, kept:", len(patterns), "patterns")
