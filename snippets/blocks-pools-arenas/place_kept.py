"""While a dict keeps the first object, no later one has its `id`."""

first = object()
place = id(first)
seen = {place: first}
del first
second = object()
print("place taken again:", id(second) == place)
