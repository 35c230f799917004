"""Of a set that lost its items, new items free the table, and one that comes again does not."""

import sys

online = set(range(1000))
full = sys.getsizeof(online)
for number in range(1, 1000):
    online.discard(number)
for visit in range(10_000):
    online.add(-5)
    online.discard(-5)
print("large after one again:", sys.getsizeof(online) == full)
for number in range(1000, 3000):
    online.add(number)
    online.discard(number)
print("large after new ones:", sys.getsizeof(online) == full)
