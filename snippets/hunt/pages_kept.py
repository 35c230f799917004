"""A cache whose key has the second in it keeps a page for each second, and finds none again."""

from functools import cache


@cache
def page(user, second):
    return f"page of {user}"


kept = []
for start in 0, 100, 200:
    for second in range(start, start + 100):
        page("anna", second)
        page("ben", second)
    kept.append(page.cache_info().currsize)
print("kept, by round:", *kept)
print("found again:", page.cache_info().hits)
