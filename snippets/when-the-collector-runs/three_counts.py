"""The second count is of young runs, the third of middle runs; a full run empties both."""

import gc

gc.disable()
gc.collect()
print("after a full run:", *gc.get_count()[1:])
gc.collect(0)
gc.collect(0)
print("after two young runs:", *gc.get_count()[1:])
gc.collect(1)
print("after a middle run:", *gc.get_count()[1:])
gc.collect(0)
print("after a young run:", *gc.get_count()[1:])
gc.collect(2)
print("after a last run:", *gc.get_count()[1:])
