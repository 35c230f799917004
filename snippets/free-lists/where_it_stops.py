"""Which dead object leaves its block to the next one, and which does not."""


class Row(list):
    """A list with a name of its own."""


row = [1]
print("empty brackets:", id([]) == id([]))
print("a comprehension:", id([n for n in ()]) == id([n for n in ()]))
print("a copy:", id(row.copy()) == id(row.copy()))
print("a slice:", id(row[:0]) == id(row[:0]))
print("list():", id(list()) == id(list()))
print("empty braces:", id({}) == id({}))
print("dict():", id(dict()) == id(dict()))
print("subclass of list:", id(Row()) == id(Row()))
print("object():", id(object()) == id(object()))
