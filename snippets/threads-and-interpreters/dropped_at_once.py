"""A dropped function dies at once; on the free-threaded build it waits for the collector."""

import gc
import types
import weakref


def price():
    return 39


plugin = types.ModuleType("plugin")
basket = {"pear"}
things = {"function": price, "module": plugin, "set": basket}
watches = {name: weakref.ref(things[name]) for name in things}
del things, price, plugin, basket
for name, watch in watches.items():
    print(f"{name} alive:", watch() is not None)
gc.collect()
left = sum(watch() is not None for watch in watches.values())
print("alive after collect:", left)
