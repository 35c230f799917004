"""A program that looks round in its interpreter."""

import gc
import math
import sys

pi = math.pi
print("pi:", sys.getrefcount(pi))
print("arguments:", len(sys.argv), sys.getsizeof(sys.argv), len(sys.orig_argv) > 1)
print("ours:", "random" in sys.modules, "ctypes" in sys.modules)
print("watched:", gc.get_threshold()[0] > 0, gc.isenabled())
print("paths:", len(sys.path), len(sys.meta_path))
rows = [pi, pi]
