"""Two dicts grow in steps of about two; the one of strings takes no more than the other.

3.11: in a dict whose keys are all strings, an entry no longer repeats the hash of its key (gh-91001).
"""

import sys

names, numbers = {}, {}
size = sys.getsizeof(numbers)
for number in range(1, 400):
    names[f"fruit {number}"] = numbers[number] = None
    if sys.getsizeof(numbers) != size:
        size = sys.getsizeof(numbers)
        strings = sys.getsizeof(names)
        print(f"key {number}:", f"{strings} bytes; numbers {size}")
