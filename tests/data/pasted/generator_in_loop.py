"""A generator is gone through by a loop."""


def pairs(items):
    for item in items:
        pair = [item, item]
        yield pair


def outer(items):
    yield from pairs(items)


items = [["tea"], ["milk"], ["rice"]]
for pair in pairs(items):
    last = pair
for pair in outer(items):
    last = pair
print("last:", last)
