"""One line makes a page, and another line keeps it."""

cache = []
for user in "ada", "eve":
    page = user.center(9)
    page = page.upper()
    cache.append(page)
print("pages kept:", len(cache))
