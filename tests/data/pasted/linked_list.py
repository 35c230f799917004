"""A linked list is filled and read."""


class Node:
    def __init__(self, value, next_node=None):
        self.value = value
        self.next = next_node


class LinkedList:
    def __init__(self):
        self.head = None

    def push(self, value):
        self.head = Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next


numbers = LinkedList()
for value in (1, 2, 3, 4):
    numbers.push(value)
print("values:", list(numbers))
