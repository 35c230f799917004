"""One list has three names, another has none, and both are objects."""

first = second = third = ["ada"]
rows = [["bob"]]
values = list(globals().values())
print("names of the first:", sum(value is first for value in values))
print("names of the other:", sum(value is rows[0] for value in values))
print("other is there:", rows[0] == ["bob"])
