"""A linked list"""


class Node:
    def __init__(self, value, after=None):
        self.value = value
        self.after = after


head = None
for value in ("c", "b", "a"):
    head = Node(value, head)
head = head.after
print(head.value)
