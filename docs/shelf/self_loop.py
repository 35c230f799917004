"""A loop that nobody reaches"""
import gc


class Node:
    pass


node = Node()
node.itself = node
del node
print(gc.collect())
