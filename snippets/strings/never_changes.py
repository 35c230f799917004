"""`+=` binds the name to a longer string, and the string that another name has stays as it was."""

names = "ada, bob"
before = names
names += ", eve"
print("names:", names)
print("before:", before)
rows = [names, names]
names = names.upper()
print("in rows:", rows[0])
print("rows share one string:", rows[0] is rows[1])
strings = [names, before, *rows]
print("strings at the end:", len(set(map(id, strings))))
