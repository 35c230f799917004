"""With more fields these dicts grew in steps; since 3.11 plain instances grew by places, and leapt once.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key, and an instance needs no dict (gh-91001, gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from dataclasses import make_dataclass


def each(make):
    rows = [None] * 10_000
    tracemalloc.start()
    rows[:] = [make(*names) for _ in rows]
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return 8 * round(taken / 8 / len(rows))


for fields in 2, 3, 5, 6, 10, 11, 15, 21, 22, 29, 30, 35:
    names = [f"field{number}" for number in range(fields)]
    plain = make_dataclass("Plain", names)
    slim = make_dataclass("Slim", names, slots=True)
    sizes = map(each, (lambda *row: dict.fromkeys(row), plain, slim))
    print(f"{fields} fields:", *sizes)
