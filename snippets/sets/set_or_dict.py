"""A set of numbers takes more than a dict of them or less, as their steps come at other numbers.

3.11: the head of the table of any dict became eight bytes smaller (gh-88372).
"""

import sys

larger = []
for count in 30, 100, 300, 1000, 1200:
    set_bytes = sys.getsizeof(set(range(count)))
    dict_bytes = sys.getsizeof(dict.fromkeys(range(count)))
    print(f"{count} numbers:", f"set {set_bytes}, dict {dict_bytes}")
    if set_bytes > dict_bytes:
        larger.append(count)
print("set is larger at:", *larger)
