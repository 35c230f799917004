"""Ten modules of the standard library take more memory with 3.11, and more again with 3.14.

3.11: code has room for what it learns while it runs, and a place for each instruction (PEP 659, PEP 657).
3.13: the modules themselves are longer, and one module more is loaded.
3.14: more modules are loaded, such as `annotationlib` and `compression.zstd`.
3.15: more modules are loaded, such as `math.integer` and `importlib.util`.
"""

import sys
import tracemalloc

NAMES = "argparse asyncio csv decimal json logging sqlite3 unittest"
before = len(sys.modules)
tracemalloc.start()
for name in [*NAMES.split(), "typing", "urllib.request"]:
    __import__(name)
taken = tracemalloc.get_traced_memory()[0]
print("modules loaded with them:", len(sys.modules) - before)
print("traced:", round(taken / 1e6), "MB")
