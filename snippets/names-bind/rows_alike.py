"""A dict made before the loop is appended three times; a dict made in the loop is a new one."""

names = ["ada", "bob", "eve"]
row = {}
rows = []
for name in names:
    row["name"] = name
    rows.append(row)
print("names in rows:", rows[0]["name"], rows[2]["name"])
print("one dict:", rows[0] is rows[2])

fresh = []
for name in names:
    row = {"name": name}
    fresh.append(row)
print("names in fresh rows:", fresh[0]["name"], fresh[2]["name"])
print("one dict there:", fresh[0] is fresh[2])
