"""A queue of two lists."""


class Queue:
    def __init__(self):
        self.inbox = []
        self.outbox = []

    def put(self, item):
        self.inbox.append(item)

    def take(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()


queue = Queue()
for item in ([1], [2], [3]):
    queue.put(item)
first = queue.take()
second = queue.take()
print("taken:", first, second)
