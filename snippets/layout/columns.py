"""Three arrays need a small part of what the same numbers take as tuples or as three lists.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import tracemalloc
from array import array

many = range(30_000)
forms = {"tuples": lambda: [(n / 2, n / 4, n / 8) for n in many]}
lists = lambda: [[n / part for n in many] for part in (2, 4, 8)]
forms["lists"] = lists
forms["arrays"] = lambda: [array("d", column) for column in lists()]
forms["short arrays"] = lambda: [array("f", each) for each in lists()]
tracemalloc.start()
for label, make in forms.items():
    tracemalloc.clear_traces()
    made = make()
    each = tracemalloc.get_traced_memory()[0] / len(many)
    print(f"{label}:", round(each), "bytes")
