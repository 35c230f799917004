"""A list is worked off from its end."""

todo = [["a", ["b", ["c"]]], ["d"]]
seen = []
while todo:
    item = todo.pop()
    if isinstance(item, list):
        todo.extend(item)
    else:
        seen.append(item)
print("seen:", seen)
