"""A dict of pages grows with the users, and a cache with a limit stays as it is."""

from functools import lru_cache

pages = {}


@lru_cache(maxsize=500)
def page_of(user):
    return f"page of {user}"


for users in 1000, 2000, 4000:
    for user in range(users):
        pages[user] = f"page of {user}"
        page_of(user)
    kept = page_of.cache_info().currsize
    print(f"{users} users, dict:", len(pages), "pages")
    print(f"{users} users, lru_cache:", kept, "pages")
