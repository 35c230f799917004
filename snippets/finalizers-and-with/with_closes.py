"""`with` closes the door when its block is left, long before the finalizer runs."""

import gc


class Door:
    def __enter__(self):
        self.me = self

    def __exit__(self, *error):
        print("with:", "closes the door")

    def __del__(self):
        print("finalizer:", "runs")


try:
    with Door():
        raise ValueError("a stuck door")
except ValueError:
    print("except clause:", "runs")
print("collector:", "starts")
gc.collect()
