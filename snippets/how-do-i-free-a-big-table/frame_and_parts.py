"""After `del frame` a slice or a group of it keeps all its numbers, and a copied part does not.

with: pandas 3.1
"""

import tracemalloc

from pandas import DataFrame

parts = {
    "nothing kept": lambda frame: None,
    "five rows": lambda frame: frame[:5],
    "groups": lambda frame: frame.groupby("city"),
    "copy of five rows": lambda frame: frame[:5].copy(),
}
for kept, part_of in parts.items():
    tracemalloc.start()
    frame = DataFrame(0.0, index=range(10**6), columns=["city", "heat"])
    part = part_of(frame)
    del frame
    print(f"{kept}:", tracemalloc.get_traced_memory()[0] // 10**6, "MB")
