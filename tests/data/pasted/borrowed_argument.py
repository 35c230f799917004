"""An argument is handed on from call to call."""


def outer(items):
    return middle(items)


def middle(items):
    return inner(items)


def inner(items):
    items.append(len(items))
    return items


numbers = []
for _ in range(5):
    outer(numbers)
outer([])
print("numbers:", numbers)
