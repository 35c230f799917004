"""From 3.11 on, attributes that are set in two orders make an instance no larger.

3.11: an instance keeps its values without a dict, and notes the order in which they were set (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc


class Order:
    def __init__(self, by_phone):
        if by_phone:
            self.phone = self.mail = None
        else:
            self.mail = self.phone = None


orders = [None] * 20_000
tracemalloc.start()
for label, step in ("by phone", 1), ("by phone or mail", 2):
    tracemalloc.clear_traces()
    orders[:] = [Order(n % step == 0) for n in range(20_000)]
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 2e4))
