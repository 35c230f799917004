"""`os._exit` ends the process at once: no exit function runs, and no finalizer."""

import atexit
import os
import sys


class Pear:
    def __del__(self):
        print("finalizer:", "runs")


pear = Pear()
atexit.register(print, "exit function:", "runs")
print("script:", "ends")
sys.stdout.flush()
os._exit(0)
