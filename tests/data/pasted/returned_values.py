"""Values that functions return: made there, kept elsewhere, handed on, dropped by the line that asked."""


class Node:
    def __init__(self, following=None):
        self.next = following


first = Node()


def make():
    return Node(first)


def keep():
    return first


def hand_on(node):
    found = node
    return found


def last(node):
    if node.next is None:
        return node
    return last(node.next)


for turn in range(3):
    node = hand_on(make())
    same = keep()
end = last(Node(node)).next
