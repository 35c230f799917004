"""objgraph counts what grew by type, and finds the way from a module to one of them.

with: objgraph 3.7
"""

import objgraph


class Order:
    """What a customer bought."""


at_work = []
objgraph.growth()
for request in range(1000):
    at_work.append(Order())
[(kind, _, more), *_] = objgraph.growth(limit=1)
print("grown:", kind)
print("more of them:", more)
stop = objgraph.is_proper_module
way = objgraph.find_backref_chain(objgraph.by_type("Order")[0], stop)
print("way:", *(type(step).__name__ for step in way))
print("in the list:", way[-2] is at_work)
