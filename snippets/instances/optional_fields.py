"""Where rows set two of twenty fields, and not the same two, slots take less than a plain instance.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import tracemalloc

FIELDS, MANY = [*"abcdefghijklmnopqrst"], 10_000


# Each row sets two of the twenty fields, and the next one others.
def weigh(make, set_one):
    tracemalloc.clear_traces()
    rows = [make() for _ in range(MANY)]
    for number, row in enumerate(rows):
        set_one(row, FIELDS[number % 20], None)
        set_one(row, FIELDS[(number + 7) % 20], None)
    return tracemalloc.get_traced_memory()[0] / MANY


tracemalloc.start()
rows = {"plain": weigh(type("Row", (), {}), setattr)}
rows["slots"] = weigh(type("Row", (), {"__slots__": FIELDS}), setattr)
rows["dict"] = weigh(dict, dict.__setitem__)
print("takes the most:", max(rows, key=rows.get))
print("slots below dict:", rows["slots"] < rows["dict"])
