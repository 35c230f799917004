"""After three levels a dict has the kinds of each, and a weak table those of the last."""

import gc
import weakref


class Kind:
    """What the trees of one kind have in common."""


tables = {"dict": {}, "weak": weakref.WeakValueDictionary()}
for label, table in tables.items():
    for level in 1, 2, 3:
        trees = []
        for number in range(1000):
            name = f"level {level}, tree {number % 100}"
            kind = table.get(name) or Kind()
            table[name] = kind
            trees.append((kind, number))
        gc.collect()
        print(f"{label}, level {level}:", len(table), "kinds")
