"""Two lists alive at once have two ids; a dead list may leave its id to the next."""


def make():
    return []


pears, plums = make(), make()
print("ids of named equal:", id(pears) == id(plums))
print("ids of nameless equal:", id(make()) == id(make()))
print("nameless are one list:", make() is make())

noted = id(pears)
del pears
figs = make()
print("figs have noted id:", id(figs) == noted)
