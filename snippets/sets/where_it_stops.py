"""Of a set that lost its items, some changes free the table, and some do not."""

import sys


def emptied(left):
    online = set(range(1000))
    for number in range(left, 1000):
        online.discard(number)
    return online


def report(label, online):
    percent = sys.getsizeof(online) * 100 / sys.getsizeof(emptied(1000))
    print(f"percent, {label}:", round(percent))


report("one left", emptied(1))
report("one minus stranger", emptied(1).__isub__({-5}))
report("700 left", emptied(700))
report("700 minus stranger", emptied(700).__isub__({-5}))
report("copy of 700", emptied(700).copy())
