"""What keeps its items by weak references, or hands on to other containers."""

from collections import ChainMap, UserDict, UserList
from weakref import WeakSet, WeakValueDictionary


class Node:
    def __init__(self, name):
        self.name = name


node = Node(["tea"])
by_name = WeakValueDictionary()
by_name["tea"] = node
seen = WeakSet()
seen.add(node)
own = UserDict()
own["k"] = []
items = UserList([[1], [2]])
items.pop(0)
chain = ChainMap({"x": []}, {"y": []})
chain["z"] = []
print(len(by_name), len(seen), own, items, len(chain))
del node
print(len(by_name), len(seen))
