"""A list has two names, and the second `del` takes the last one away."""

rows = ["ada"]
page = rows
page.append("bob")
print("seen through rows:", rows)
del rows
print("seen through page:", page)
del page
print("a name is left:", "rows" in globals() or "page" in globals())
