"""A tuple does not grow with the list in it, and its death takes nothing that has another holder."""

import sys

events = []
user = ("ada", events)
small = sys.getsizeof(user)
events.extend(range(1000))
print("tuple gained:", sys.getsizeof(user) - small)
print("items in its list:", len(user[1]))

held = sys.getrefcount(events)
del user
print("references lost:", held - sys.getrefcount(events))
print("items still there:", len(events))
