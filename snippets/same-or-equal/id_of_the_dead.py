"""Two lists alive at once have two ids; a dead list may leave its id to the next."""


def make():
    return []


first, second = make(), make()
print("ids of named equal:", id(first) == id(second))
print("ids of nameless equal:", id(make()) == id(make()))
print("nameless are one list:", make() is make())

seen = {id(first)}
del first
third = make()
print("third seen before:", id(third) in seen)
