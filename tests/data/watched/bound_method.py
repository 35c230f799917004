"""A bound method keeps its instance."""


class Node:
    def __init__(self):
        self.seen = []

    def visit(self, item):
        self.seen.append(item)


node = Node()
visit = node.visit
visit(["tea"])
del node
visit = None
