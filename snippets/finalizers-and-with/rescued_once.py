"""CPython calls `__del__` once for an object, even if the object rescues itself and dies again."""

import gc


class Pear:
    def __del__(self):
        saved.append(self)


saved = []
pear = Pear()
pear.__del__()
print("marked by hand:", gc.is_finalized(pear))
saved.clear()
del pear
print("saved after del:", len(saved))
print("marked at death:", gc.is_finalized(saved[0]))
saved.clear()
print("saved at end:", len(saved))
