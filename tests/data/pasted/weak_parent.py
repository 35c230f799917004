"""Children that know their parent weakly."""

import weakref


class Node:
    def __init__(self):
        self.children = []
        self._parent = None

    @property
    def parent(self):
        return self._parent and self._parent()

    def add(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)


root = Node()
for _ in range(3):
    root.add(Node())
for child in root.children:
    known = child.parent
known = None
root = None
print("parent:", child.parent)
