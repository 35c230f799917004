"""A second index of the same records costs its table and its keys, and not the records again.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import gc
import sys


def deep_size(*roots):
    sizes, waiting = {}, list(roots)
    while waiting:
        one = waiting.pop()
        if id(one) not in sizes:
            sizes[id(one)] = sys.getsizeof(one)
            waiting += gc.get_referents(one)
    return sum(sizes.values())


users = [[f"user {number}", bytes(1000)] for number in range(1000)]
by_name = {user[0]: user for user in users}
share = deep_size(users, by_name) / deep_size(users) - 1
print("an index adds:", round(100 * share), "%")
