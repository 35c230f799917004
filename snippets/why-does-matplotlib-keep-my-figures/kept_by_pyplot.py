"""`pyplot` keeps each figure until it is closed; a `Figure` made without it goes with its name.

with: matplotlib 3.11
"""

import gc

from matplotlib import figure, pyplot

ways = {
    "left open": lambda: pyplot.figure(),
    "cleared": lambda: pyplot.figure().clear(),
    "closed": lambda: pyplot.close(pyplot.figure()),
    "without pyplot": lambda: figure.Figure(),
}
for name, draw in ways.items():
    for _ in range(20):
        draw()
    gc.collect()
    alive = sum(type(one) is figure.Figure for one in gc.get_objects())
    print(f"{name}:", alive, "figures")
    pyplot.close("all")
