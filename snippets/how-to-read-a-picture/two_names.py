"""A list gets a second name and a second item, and then its names go, one by one."""

rows = ["ada"]
page = rows
page.append("bob")
print("rows:", *rows)
del rows
print("page:", *page)
del page
