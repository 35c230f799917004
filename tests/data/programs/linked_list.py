class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


head = Node("first")
head = Node("second", head)
head = Node("third", head)
node = head
while node:
    print(node.value)
    node = node.next
head.next = head.next.next
