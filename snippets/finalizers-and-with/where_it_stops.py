"""A process that ends at once leaves its `with` block open, and calls no finalizer."""

import os
import sys


class Connection:
    def __enter__(self):
        print("with:", "opens it")

    def __exit__(self, *error):
        print("with:", "closes it")

    def __del__(self):
        print("finalizer:", "runs")


with Connection():
    sys.stdout.flush()
    os._exit(0)
