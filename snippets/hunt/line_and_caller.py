"""Two snapshots name the line that made what stays, and with ten frames the line that called it."""

import tracemalloc


def line_that_grew(request, turns=1000):
    tracemalloc.start(10)
    looks = []
    for look in "warm-up", "measured":
        for turn in range(turns):
            request()
        looks.append(tracemalloc.take_snapshot())
    tracemalloc.stop()
    old, new = looks
    changes = new.compare_to(old, "traceback")
    most = max(changes, key=lambda entry: entry.size_diff)
    if most.size_diff < 100 * turns:
        return ["none"]
    return most.traceback.format(most_recent_first=True)


class Order:
    def __init__(self):
        self.text = bytes(10_500)


def leaky():
    at_work.append(Order())


def mended():
    order = Order()
    at_work.append(order)
    at_work.remove(order)


at_work = []
place, line, caller, call, *others = line_that_grew(leaky)
print("leaky, line:", line.strip())
print("leaky, caller:", call.strip())
print("mended, line:", *line_that_grew(mended))
