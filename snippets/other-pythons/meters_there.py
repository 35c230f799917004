"""CPython has each of these five meters, and another Python may lack some."""

import gc
import sys
from importlib.util import find_spec


def has(module, name):
    print(f"{module.__name__}.{name}:", hasattr(module, name))


has(sys, "getrefcount")
has(sys, "getallocatedblocks")
has(gc, "get_referrers")
has(gc, "freeze")
print("tracemalloc:", find_spec("_tracemalloc") is not None)
