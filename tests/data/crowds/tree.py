class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(root, key):
    if root is None:
        return Node(key)
    if key < root.key:
        root.left = insert(root.left, key)
    else:
        root.right = insert(root.right, key)
    return root


root = None
for key in [8, 4, 12, 2, 6, 10, 14, 1, 3]:
    root = insert(root, key)
root.left = None
