"""A window of a hundred keys or a thousand takes twice the table of a dict that was filled once."""

import sys

for length in 100, 1000:
    filled = {number: None for number in range(length)}
    window = {}
    for number in range(50 * length):
        window[number] = None
        if len(window) > length:
            del window[next(iter(window))]
    print(f"keys, window of {length}:", len(window))
    ratio = sys.getsizeof(window) / sys.getsizeof(filled)
    print(f"times as large, {length}:", round(ratio, 1))
