"""A frozen page that refers to itself stays after `del`, and goes once it is unfrozen."""

import gc

gc.collect()
page = {"title": "news"}
page["next"] = page
gc.freeze()
del page
print("found while frozen:", gc.collect())
gc.unfreeze()
print("found afterwards:", gc.collect())
