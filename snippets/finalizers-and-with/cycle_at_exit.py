"""A finalizer in a reference cycle runs at exit, though the collector was switched off."""

import gc


class Connection:
    def __del__(self):
        print("finalizer:", "runs")


gc.disable()
connection = Connection()
connection.me = connection
del connection
print("script:", "ends")
