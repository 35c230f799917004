"""A table in a module is found by its length, and the one that leaks is longer an hour later."""

import sys


def longest_tables(most=10):
    found = []
    for name, module in list(sys.modules.items()):
        for key, value in list(getattr(module, "__dict__", {}).items()):
            if issubclass(type(value), (dict, list, set)):
                found.append((len(value), f"{name}.{key}"))
    return sorted(found, reverse=True)[:most]


pages = {user: "page" for user in range(5000)}
print("longest:", *longest_tables()[0])
pages.update((user, "page") for user in range(5000, 7000))
print("an hour later:", *longest_tables()[0])
