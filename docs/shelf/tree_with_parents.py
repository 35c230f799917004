"""A tree whose nodes know their parent"""
import gc


class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)


root = Node()
leaf = Node(root)
root = None
leaf = None
print(gc.collect())
