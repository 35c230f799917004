class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


head = Node(0)
tail = head
for number in range(1, 9):
    tail.next = Node(number)
    tail = tail.next
node = head
while node:
    print(node.value)
    node = node.next
