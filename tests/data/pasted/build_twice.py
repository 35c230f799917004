"""A function that makes an instance is called again and again."""


class Node:
    def __init__(self):
        self.below = []


def build():
    return Node()


first = build()
second = build()
third = build()
for _ in range(4):
    last = build()
    third.below.append(last)
print("nodes:", len(third.below))
