"""How many words stay of a hundred thousand that were interned, or compiled as names, and dropped.

3.12: 3.12.0 to 3.12.6 keep each interned string until the program ends (gh-113993).
3.13: interned strings go again, apart from names in code that was compiled (gh-113993, mended in 3.12.7, too).
"""

import sys
import tracemalloc


def as_name(word):
    compile(word, "formula", "eval")


def staying(use):
    use("warm_up")
    tracemalloc.start()
    for number in range(100_000):
        use(f"{use.__name__}_{number}")
    left = len(tracemalloc.take_snapshot().traces)
    tracemalloc.stop()
    return min(round(left, -3), 100_000)


print("interned:", staying(sys.intern), "words stay")
print("name in code:", staying(as_name), "words stay")
