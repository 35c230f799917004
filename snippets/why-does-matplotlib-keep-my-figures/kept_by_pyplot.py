"""`pyplot` keeps each figure until it is closed; then it waits for the collector, as one without `pyplot` does.

with: matplotlib 3.11
"""

import gc

from matplotlib import figure, pyplot


def there():
    return sum(type(one) is figure.Figure for one in gc.get_objects())


ways = {
    "left open": lambda: pyplot.subplots(),
    "cleared": lambda: pyplot.subplots()[0].clear(),
    "closed": lambda: pyplot.close(pyplot.subplots()[0]),
    "without pyplot": lambda: figure.Figure().subplots(),
}
gc.disable()
for name, make in ways.items():
    for _ in range(20):
        make()
    print(f"{name}:", there(), "figures")
    gc.collect()
    print(f"{name}, collected:", there(), "figures")
    pyplot.close("all")
    gc.collect()
