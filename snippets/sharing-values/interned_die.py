"""What stays of ten thousand strings that were interned, set or compiled, when nobody uses them.

3.12: 3.12.0 to 3.12.6 keep each interned string until the program ends (gh-113993).
3.13: interned strings go again, apart from names in code that was compiled (gh-113993, mended in 3.12.7, too).
"""

import sys
import tracemalloc
from types import SimpleNamespace


def stay(label, use):
    use("first")
    tracemalloc.start()
    for number in range(10_000):
        use(f"{label[:4]}_{number}")
    left = len(tracemalloc.take_snapshot().traces)
    tracemalloc.stop()
    print(f"{label}, stay:", left >= 10_000)


stay("interned", sys.intern)
stay("attribute set", lambda word: setattr(SimpleNamespace(), word, 1))
stay("text in code", lambda word: compile(f"'{word}'", "page", "eval"))
stay("name in code", lambda word: compile(word, "page", "eval"))
