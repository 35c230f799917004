"""Where rows set two of twenty fields, and not the same two, slots take less than a plain instance.

3.11: an instance keeps its values without a dict, and in a dict of strings an entry no longer repeats the hash of its key (gh-89503, gh-91001).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc

FIELDS, MANY = "abcdefghijklmnopqrst", 10_000


def weigh(label, make, set_one):
    tracemalloc.clear_traces()
    rows = [make() for _ in range(MANY)]
    for number, row in enumerate(rows):
        set_one(row, FIELDS[number % 20], None)
        set_one(row, FIELDS[(number + 7) % 20], None)
    taken, _ = tracemalloc.get_traced_memory()
    print(f"{label}:", 8 * round(taken / MANY / 8))


tracemalloc.start()
weigh("plain", type("Row", (), {}), setattr)
slots = type("Row", (), {"__slots__": [*FIELDS]})
weigh("twenty slots", slots, setattr)
weigh("dict", dict, dict.__setitem__)
