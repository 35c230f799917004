"""A class made at each call stays until the collector runs, though its name is gone."""

import gc
import weakref


def read(number):
    class Row:
        """One line of a file."""

    made.add(Row)


gc.disable()
made = weakref.WeakSet()
for number in range(100):
    read(number)
print("classes alive:", len(made))
gc.collect()
print("after collect:", len(made))
