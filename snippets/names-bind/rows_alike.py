"""A dict made before the loop is appended three times; a dict made in the loop is a new one."""

names = ["ada", "bob", "eve"]
row = {}
rows = []
for name in names:
    row["name"] = name
    rows.append(row)
print("names in rows:", *[row["name"] for row in rows])
print("dicts in rows:", len(set(map(id, rows))))

rows = []
for name in names:
    row = {"name": name}
    rows.append(row)
print("names in fresh rows:", *[row["name"] for row in rows])
print("dicts in fresh rows:", len(set(map(id, rows))))
