"""From 3.10 to 3.15 an order became smaller as a dict and as a text, and larger as a tuple.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.12: a string lost a pointer of eight bytes that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc


def bytes_each(make):
    kept = [make() for turn in range(100)] + [None] * 10_000
    tracemalloc.start()
    for place in range(100, 10_100):
        kept[place] = make()
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return round(taken / 10_000)


print("dict:", bytes_each(lambda: {"number": None, "paid": None}))
print("tuple:", bytes_each(lambda: tuple([None, None])))
print("text:", bytes_each(lambda: " ".join(["paid", "order"])))
