"""How many words stay of a hundred thousand that were interned, or compiled as names, and dropped.

3.12: 3.12.0 to 3.12.6 keep each interned string until the program ends (gh-113993).
3.13: interned strings go again, apart from names in code that was compiled (gh-113993).
"""

import sys
import tracemalloc


def formula(word):
    compile(word, "formula", "eval")


uses = {"interned": sys.intern, "name in code": formula}
for label, use in uses.items():
    use("warm_up")
    tracemalloc.start()
    for number in range(100_000):
        use(f"{label[:4]}_{number}")
    left = len(tracemalloc.take_snapshot().traces)
    tracemalloc.stop()
    print(f"{label}:", min(round(left, -3), 100_000), "words stay")
