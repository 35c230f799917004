"""A function keeps the variables that it uses."""


def counter(start):
    seen = [start]

    def add(item):
        seen.append(item)
        return seen

    return add


first = counter([0])
second = first
got = first([1])
del first
second = None
