"""From 3.10 to 3.15 an order became smaller as dict, as instance and as text, and larger as tuple.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
3.11: no dict is made for the attributes of an instance: their values have a block of their own (gh-89503).
3.12: a string lost a pointer of eight bytes that only an old interface of C had used (PEP 623).
3.12: the pointer for weak references moved to an empty place before the header of an instance (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc

tracemalloc.start()


class Order:
    def __init__(self):
        self.number, self.paid = None, None


def bytes_each(make):
    kept = [make() for turn in range(100)] + [None] * 10_000
    tracemalloc.clear_traces()
    for place in range(100, 10_100):
        kept[place] = make()
    return round(tracemalloc.get_traced_memory()[0] / 10_000)


print("dict:", bytes_each(lambda: {"number": None, "paid": None}))
print("instance:", bytes_each(Order))
print("tuple:", bytes_each(lambda: tuple([None, None])))
print("text:", bytes_each(lambda: " ".join(["paid", "order"])))
