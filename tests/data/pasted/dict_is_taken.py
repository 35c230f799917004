"""The dict of an instance is asked for, filled, exchanged and handed on."""


class Node:
    def __init__(self):
        self.left = []
        self.right = {}


node = Node()
own = node.__dict__
node.more = []
own["late"] = ["late"]
del node.left
node.__dict__ = {"only": []}
own["alone"] = []
other = Node()
other.__dict__ = own
del other.right
vars(node).update(first=[1], second=[2])
object.__setattr__(node, "third", [3])
wide = Node()
vars(wide).update((f"item{at}", [at]) for at in range(40))
wide.last = []
del wide.left
print(list(vars(node)), list(vars(other)), len(vars(wide)))
