"""The third threshold and the place of an old list tell which collector a Python has.

3.13: the first threshold of the collector went from 700 to 2000 new containers (gh-108362; gh-124770 kept it).
"""

import gc

old = []
gc.collect()
young_ones = gc.get_objects(generation=0)
if gc.get_threshold()[2] == 0:
    kind = "incremental"
elif any(found is old for found in young_ones):
    kind = "every run is a full run"
else:
    kind = "three generations"
print("collector:", kind)
print("thresholds:", *gc.get_threshold())
