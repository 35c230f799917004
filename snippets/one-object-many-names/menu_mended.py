"""A comprehension makes a list for each key."""

days = ["monday", "tuesday", "friday"]
menu = {day: [] for day in days}
menu["monday"].append("pear")
print("fruits on monday:", len(menu["monday"]))
print("fruits on friday:", len(menu["friday"]))
print("lists in menu:", len(set(map(id, menu.values()))))
