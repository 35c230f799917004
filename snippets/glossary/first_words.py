"""A list has two names, and the second `del` takes the last one away."""

rows = ["ada"]
staff = rows
staff.append("bob")
print("seen through rows:", rows)
del rows
print("seen through staff:", staff)
del staff
print("a name is left:", "rows" in globals() or "staff" in globals())
