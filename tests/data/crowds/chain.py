class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


head = None
for number in range(12):
    head = Node(number, head)
while head.next is not None:
    head = head.next
