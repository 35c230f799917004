"""Some changes free the table of a set that lost items, and some copies are larger than their set."""

import sys


def report(label, online):
    percent = sys.getsizeof(online) * 100 / sys.getsizeof(full)
    print(f"percent, {label}:", round(percent))


full = set(range(1000))
for left in 1, 700:
    online = set(range(1000))
    for number in range(left, 1000):
        online.discard(number)
    report(f"{left} left", online)
    online -= {"stranger"}
    report(f"{left} minus stranger", online)
report("copy of 700", online.copy())
report("1100 added", set(range(1100)))
report("copy of 1100", set(range(1100)).copy())
