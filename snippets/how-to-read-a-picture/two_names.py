"""A list gets a second name and a second item; when both names are gone, it is freed."""

rows = ["ada"]
page = rows
page.append("bob")
print("rows:", *rows)
del rows
print("page:", *page)
del page
