"""`del` removes a name; the pear dies, and `__del__` runs, when its last name moves on."""

import weakref


class Pear:
    def __del__(self):
        print("finalizer:", "runs")


pear = Pear()
lunch = pear
watch = weakref.ref(pear)
del pear
print("alive after del:", watch() is not None)
lunch = "bread"
print("alive after rebinding:", watch() is not None)
