class Node:
    def __init__(self, key, parent=None):
        self.key = key
        self.parent = parent
        self.left = None
        self.right = None


def insert(root, key):
    node = root
    while True:
        side = "left" if key < node.key else "right"
        child = getattr(node, side)
        if child is None:
            setattr(node, side, Node(key, node))
            return
        node = child


root = Node(50)
for key in [30, 70, 20, 40, 60]:
    insert(root, key)
print(root.left.key)
