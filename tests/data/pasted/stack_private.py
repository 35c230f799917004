"""A stack with a private list."""


class Stack:
    def __init__(self):
        self.__items = []

    def push(self, item):
        self.__items.append(item)

    def pop(self):
        return self.__items.pop()

    def __len__(self):
        return len(self.__items)


stack = Stack()
for item in ("tea", "milk", "rice"):
    stack.push([item])
stack.pop()
print("left:", len(stack))
