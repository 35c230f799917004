"""Equal strings that are read one by one are stored one by one."""

fields = []
for line in ["green pear,1", "green pear,2", "green pear,3"]:
    fruit, number = line.split(",")
    fields.append(fruit)
print("fields:", len(fields))
print("strings stored:", len(set(map(id, fields))))
