"""A cache whose key is the user alone keeps a page for each user, and finds it again."""

from functools import cache


@cache
def page(user):
    return f"page of {user}"


kept = []
for start in 0, 100, 200:
    for second in range(start, start + 100):
        page("anna")
        page("ben")
    kept.append(page.cache_info().currsize)
print("kept, by round:", *kept)
print("found again:", page.cache_info().hits)
