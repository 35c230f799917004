"""A default value that remembers"""


def add(item, basket=[]):
    basket.append(item)
    return basket


first = add("pear")
second = add("plum")
print(first is second)
