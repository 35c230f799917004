"""A string of ASCII has a smaller head than another one of as many characters.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
"""

import sys

kinds = {"ascii": "a", "é": "é", "€": "€", "emoji": "🙂"}
for name, one in kinds.items():
    ten, twenty = sys.getsizeof(one * 10), sys.getsizeof(one * 20)
    width = (twenty - ten) // 10
    print(f"{name}:", f"{width} each, {ten - 10 * width} beside")
