"""`pyplot` keeps a figure that is left open or cleared, and lets a closed one go.

with: matplotlib 3.11
"""

import gc

from matplotlib import figure, pyplot

ways = {
    "left open": lambda: pyplot.subplots(),
    "cleared": lambda: pyplot.subplots()[0].clear(),
    "closed": lambda: pyplot.close(pyplot.subplots()[0]),
    "without pyplot": lambda: figure.Figure().subplots(),
}
for name, make in ways.items():
    for _ in range(20):
        make()
    gc.collect()
    kept = sum(type(one) is figure.Figure for one in gc.get_objects())
    print(f"{name}:", kept, "figures")
    pyplot.close("all")
