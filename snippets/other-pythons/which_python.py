"""Four lines for a log say which kind of Python this is, and which collector it has.

3.13: the first threshold of the collector went from 700 to 2000 new containers (gh-108362; gh-124770 kept it).
"""

import gc
import platform
import sys
import sysconfig

print("implementation:", platform.python_implementation())
print("bits:", sys.maxsize.bit_length() + 1)
without_lock = sysconfig.get_config_var("Py_GIL_DISABLED")
print("free-threaded:", bool(without_lock))
if hasattr(gc, "get_threshold"):
    print("thresholds:", *gc.get_threshold())
