"""A default value is one object, made once."""


def add(item, bag=[], *, log=[]):
    bag.append(item)
    return bag


first = add("tea")
second = add(["milk"])
print("same:", first is second)
first = second = None
