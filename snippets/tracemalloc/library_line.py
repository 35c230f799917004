"""Of what a library makes for you, the lines of your own file show next to nothing."""

import json
import tracemalloc

tracemalloc.start()
orders = []
for number in range(1000):
    order = json.loads('{"user": [1, 2, "ada %d"]}' % number)
    orders.append(order)
everything = tracemalloc.take_snapshot()
mine = everything.filter_traces([tracemalloc.Filter(True, __file__)])
for name, snapshot in ("everything", everything), ("my file", mine):
    size = sum(trace.size for trace in snapshot.traces)
    print(f"{name}:", round(size // 1000, -2), "kB")
