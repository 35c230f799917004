"""After `del frame` a slice or a group keeps all its numbers; rows chosen by a list do not.

with: pandas 3.1
"""

import tracemalloc

from pandas import DataFrame

parts = {
    "nothing kept": lambda frame: None,
    "five rows": lambda frame: frame[:5],
    "rows by a list": lambda frame: frame.iloc[[0, 1, 2, 3, 4]],
    "groups": lambda frame: frame.groupby("year"),
}
for kept, part_of in parts.items():
    tracemalloc.start()
    frame = DataFrame(0.0, index=range(10**6), columns=["year", "heat"])
    part = part_of(frame)
    del frame
    print(f"{kept}:", tracemalloc.get_traced_memory()[0] // 10**6, "MB")
