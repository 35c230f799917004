"""CPython closes a dropped file when it dies, and warns; after `with` there is nothing to warn about."""

import gc
import warnings

told, warnings.showwarning = [], lambda *warning: told.append(warning)
warnings.simplefilter("always")
with open(__file__, "rb") as recipe:
    recipe.readline()
recipe = open(__file__, "rb")
del recipe
print("warnings after del:", len(told))
shelf = [open(__file__, "rb")]
shelf.append(shelf)
del shelf
print("warnings after shelf:", len(told))
gc.collect()
print("warnings after collect:", len(told))
