"""`dict.fromkeys` gives every key the same list."""

days = ["monday", "tuesday", "friday"]
menu = dict.fromkeys(days, [])
menu["monday"].append("pear")
print("fruits on monday:", len(menu["monday"]))
print("fruits on friday:", len(menu["friday"]))
print("lists in menu:", len(set(map(id, menu.values()))))
