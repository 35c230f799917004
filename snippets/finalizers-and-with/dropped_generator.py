"""In CPython, dropping a generator that has started runs its `finally` at once."""


def shelf(name):
    try:
        yield "pear"
        yield "plum"
    finally:
        told.append(name)


told = []
for fruit in shelf("left by break"):
    break
print("after the loop:", *told)
paused = shelf("paused")
next(paused)
unused = shelf("unused")
del paused, unused
print("after del:", ", ".join(told))
